/// Finds where a piece of text stands, going forward through a document.
///
/// The Markdown parser says on which line a run begins, but not reliably in which column; so the piece itself is
/// looked for, each time behind the place where the same piece was found before.
struct TextLocator {
  private let text: MarkdownText
  private let isExact: Bool
  private var lastPlaces: [String: (line: Int, column: Int)] = [:]

  /// Makes a locator that begins at the top of `text`.
  ///
  /// - Parameter isExact: whether columns are wanted; without them nothing is looked for.
  init(_ text: MarkdownText, isExact: Bool = true) {
    self.text = text
    self.isExact = isExact
  }

  /// The spot of `piece` on `line` or, where a paragraph goes on, on one of the lines below it.
  mutating func find(_ piece: String, onOrAfter line: Int) -> Spot {
    (isExact ? place(of: piece, onOrAfter: line) : nil) ?? text.spot(line: max(line, 1))
  }

  /// The spot of a link's address, which the file may spell otherwise: `javascript&colon;x`, `a\_b`.
  mutating func find(address: String, onOrAfter line: Int) -> Spot {
    guard isExact else { return text.spot(line: max(line, 1)) }
    if let spot = place(of: address, onOrAfter: line) { return spot }
    for number in max(line, 1)...max(line, 1, min(text.lines.count, line + 200)) {
      guard number <= text.lines.count else { break }
      let scalars = text.lines[number - 1]
      var start = 0
      while let open = Self.place(of: ["]", "("], in: scalars, from: start) {
        let written = scalars[(open + 2)...].prefix { $0 != ")" && $0 != " " }
        if written.contains("&") || written.contains("\\") {
          return text.spot(line: number, column: open + 3, length: written.count)
        }
        start = open + 2
      }
    }
    return text.spot(line: max(line, 1))
  }

  /// - Returns: nil when the piece is not found.
  private mutating func place(of piece: String, onOrAfter line: Int) -> Spot? {
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
    return nil
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
