import KompassModel

/// A text file of the publisher: checked UTF-8 without control characters, with its lines.
struct SourceFile: Sendable {
  /// The path as a person would type it.
  let path: String
  /// The text.
  let text: String
  /// The bytes of ``text``.
  let bytes: [UInt8]
  /// Where each line begins in ``bytes``; a line ends with LF or CRLF. Never empty.
  let lineStarts: [Int]
  /// What was composed of files before; nil: nothing is known, and nothing is kept.
  let composed: ComposedFiles?

  /// The most bytes that a file of the publisher may have: 2 MiB.
  static let largestSize = 2 << 20

  /// Makes a file of bytes that are known to be valid UTF-8.
  ///
  /// - Parameter composed: what was composed of files before.
  init(path: String, bytes: [UInt8], composed: ComposedFiles? = nil) {
    self.path = path
    self.bytes = bytes
    self.composed = composed
    text = String(decoding: bytes, as: UTF8.self)
    var starts = [0]
    bytes.withUnsafeBufferPointer { buffer in
      while let place = buffer.place(of: UInt8(ascii: "\n"), from: starts[starts.count - 1]) {
        starts.append(place + 1)
      }
    }
    lineStarts = starts
  }

  /// How many lines the file has; the empty one after a last line break is counted too.
  var lineCount: Int { lineStarts.count }

  /// Whether there is nothing but white space.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D } }

  /// The bytes of a line without its end; empty when there is no such line.
  func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= lineCount else { return [] }
    let start = lineStarts[line - 1]
    var end = line < lineCount ? lineStarts[line] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// A line without its end; nil when there is no such line.
  func line(_ line: Int) -> String? {
    guard line >= 1, line <= lineCount else { return nil }
    return String(decoding: lineBytes(line), as: UTF8.self)
  }

  /// The most characters of a line that an excerpt holds on each side of its spot.
  private static let excerptReach = 200

  /// The line of a spot, cut around it when it is very long; nil when there is no such line.
  func excerpt(at spot: Spot) -> Diagnostic.Excerpt? {
    guard spot.line >= 1, spot.line <= lineCount else { return nil }
    let bytes = lineBytes(spot.line)
    let first = max(1, (spot.column ?? 1) - Self.excerptReach)
    let last = (spot.column ?? 1) + Self.excerptReach
    var column = 0
    var start = bytes.endIndex
    var end = bytes.endIndex
    for place in bytes.indices where bytes[place] & 0xC0 != 0x80 {
      column += 1
      if column == first { start = place }
      if column > last {
        end = place
        break
      }
    }
    let line = String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    return Diagnostic.Excerpt(line: line, firstColumn: first, length: spot.length)
  }

  /// The spot of a byte.
  func spot(atByte place: Int, length: Int = 1) -> Spot {
    let line = lineStarts.partitionPoint { $0 <= place }
    let column = String(
      decoding: bytes[lineStarts[line - 1]..<min(place, bytes.count)], as: UTF8.self
    )
    .unicodeScalars.count
    return Spot(line: line, column: column + 1, length: length)
  }
}
