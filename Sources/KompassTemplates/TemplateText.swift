import KompassModel

/// The text of a template file, and where in it a byte stands.
///
/// A place is asked for only when there is something to say about it, and then costs the same wherever it is: a file may
/// hold a hundred thousand tags on one line. A class, for every tag holds it.
final class TemplateText: Sendable {
  /// The file, as it stands in diagnostics.
  let file: String
  /// The text as UTF-8.
  let bytes: [UInt8]
  /// Where each line begins.
  private let lineStarts: [Int]
  /// How many characters stand before every ``step``-th byte.
  private let counts: [Int]

  private static let step = 256
  /// The most bytes that an excerpt holds on each side of its place.
  private static let excerptReach = 800

  /// Makes a text of a source.
  init(_ source: TemplateSource) {
    file = source.file
    bytes = Array(source.text.utf8)
    var lineStarts = [0]
    var counts: [Int] = []
    var count = 0
    for (place, byte) in bytes.enumerated() {
      if place % Self.step == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
      if byte == UInt8(ascii: "\n") { lineStarts.append(place + 1) }
    }
    counts.append(count)
    self.lineStarts = lineStarts
    self.counts = counts
  }

  /// Line and column of a byte.
  func location(of place: Int) -> SourceLocation {
    let line = line(of: place)
    return SourceLocation(
      file: file, line: line,
      column: characters(before: place) - characters(before: lineStarts[line - 1]) + 1)
  }

  /// The line of a byte, cut around it when it is very long.
  func excerpt(at place: Int, length: Int) -> Diagnostic.Excerpt {
    let line = line(of: place)
    let lineStart = lineStarts[line - 1]
    let lineEnd = line < lineStarts.count ? lineStarts[line] - 1 : bytes.count
    var start = max(lineStart, place - Self.excerptReach)
    var end = min(lineEnd, place + Self.excerptReach)
    while start > lineStart, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < lineEnd, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return Diagnostic.Excerpt(
      line: String(decoding: bytes[start..<end], as: UTF8.self),
      firstColumn: characters(before: start) - characters(before: lineStart) + 1, length: length)
  }

  /// The line of a byte, from 1.
  private func line(of place: Int) -> Int { lineStarts.partitionPoint { $0 <= place } }

  private func characters(before place: Int) -> Int {
    let block = place / Self.step
    return counts[min(block, counts.count - 1)]
      + bytes[min(block * Self.step, bytes.count)..<place].count { $0 & 0xC0 != 0x80 }
  }
}
