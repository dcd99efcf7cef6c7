/// The tables of a page, cell by cell, as a reader gets them.
enum HTMLTable {
  /// Every table of a class: its rows, headings first, each with the words of its cells.
  static func tables(ofClass name: String, in page: String) -> [[[String]]] {
    page.matches(of: /<table class="([a-z]+)">(.*?)<\/table>/.dotMatchesNewlines())
      .filter { $0.1 == name }
      .map { table in
        table.2.matches(of: /<tr[^>]*>(.*?)<\/tr>/.dotMatchesNewlines()).map { row in
          row.1.matches(of: /<(?:td|th)[^>]*>(.*?)<\/(?:td|th)>/.dotMatchesNewlines()).map {
            PageText(markup: String($0.1)).words
          }
        }
      }
  }
}
