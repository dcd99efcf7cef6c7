/// Finds where a piece of text stands, going forward through a document.
///
/// The Markdown parser says on which line a run begins, but not reliably in which column; so the piece itself is
/// looked for, each time behind the place where the same piece was found before.
struct TextLocator {
  private let text: MarkdownText
  private var lastPlaces: [String: (line: Int, column: Int)] = [:]

  /// Makes a locator that begins at the top of `text`.
  init(_ text: MarkdownText) { self.text = text }

  /// The spot of `piece` on `line` or, where a paragraph goes on, on one of the lines below it.
  mutating func find(_ piece: String, onOrAfter line: Int) -> Spot {
    let wanted = Array(piece.unicodeScalars)
    let last = lastPlaces[piece] ?? (line: 0, column: 0)
    var number = max(line, last.line, 1)
    let end = min(text.lines.count, number + 200)
    while number <= end {
      let from = number == last.line ? last.column + 1 : 0
      if let place = Self.place(of: wanted, in: text.lines[number - 1], from: from) {
        lastPlaces[piece] = (number, place)
        return text.spot(line: number, column: place + 1, length: wanted.count)
      }
      number += 1
    }
    return text.spot(line: max(line, 1))
  }

  private static func place(
    of piece: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int
  ) -> Int? {
    guard let first = piece.first, line.count >= piece.count else { return nil }
    var place = start
    while place + piece.count <= line.count {
      if line[place] == first, line[place..<(place + piece.count)].elementsEqual(piece) {
        return place
      }
      place += 1
    }
    return nil
  }
}
