/// A page of Markdown (GitHub's) that is put together of plain texts, escaped here, and of finished Markdown.
public struct MarkdownPage: Sendable {
  private var blocks: [String] = []

  /// An empty page.
  public init() {}

  /// The page with a line end at its end.
  public var text: String { blocks.joined(separator: "\n\n") + "\n" }

  /// Adds a heading of level 1…6.
  public mutating func heading(_ level: Int, _ text: String) {
    blocks.append(
      String(repeating: "#", count: level) + " " + MarkdownText.escaped(text, startsLine: false))
  }

  /// Adds a paragraph; an empty one is left out.
  public mutating func paragraph(_ text: String) { markdown(MarkdownText.escaped(text)) }

  /// Adds a list of texts; an empty one is left out.
  public mutating func list(_ items: [String]) {
    markdown(items.map { "- " + MarkdownText.escaped($0) }.joined(separator: "\n"))
  }

  /// Adds a list of finished texts, each below its own mark.
  public mutating func list(markdown items: [String]) {
    markdown(
      items.map { item in
        if !item.utf8.contains(UInt8(ascii: "\n")) { return "- " + item }
        return "- "
          + item.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { $0 == 0 || $1.isEmpty ? String($1) : "  " + $1 }.joined(separator: "\n")
      }.joined(separator: "\n"))
  }

  /// Adds a table.
  ///
  /// - Parameters:
  ///   - columns: headings, with whether the cells below are numbers, which stand to the right.
  ///   - rows: as many cells in each.
  public mutating func table(columns: [(heading: String, isNumber: Bool)], rows: [[String]]) {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func escaped(_ cells: [String]) -> [String] {
      cells.map { MarkdownText.escaped($0, startsLine: false) }
    }
    let rule = line(columns.map { $0.isNumber ? "--:" : "---" })
    blocks.append(
      ([line(escaped(columns.map(\.heading))), rule] + rows.map { line(escaped($0)) })
        .joined(separator: "\n"))
  }

  /// Adds finished Markdown; an empty text is left out.
  public mutating func markdown(_ text: String) {
    if !text.isEmpty { blocks.append(text) }
  }
}
