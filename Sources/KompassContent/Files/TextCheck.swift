import KompassModel

/// Checks that bytes are text as the content format wants it: UTF-8 without byte order mark, with no control character
/// but tab and line ends (LF or CRLF), and no ``RefusedCharacter``.
struct TextCheck {
  /// The path as a person would type it.
  let path: String
  /// What was read.
  let bytes: [UInt8]

  /// The most refused characters that are reported; a file with more is not text.
  private static let mostFaults = 20

  /// What is wrong: the first byte that makes the file unreadable, or the first refused character of each line. Empty
  /// when all is well.
  func faults() -> [Diagnostic] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return [
        fault(
          .byteOrderMark, at: 0, "the file begins with a byte order mark",
          fix: "save the file as “UTF-8”, not “UTF-8 with BOM”")
      ]
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || looksLikeUTF16 {
      return [
        Diagnostic(
          .notUTF8, file: path, "the file is in UTF-16",
          fix: "save the file again with the encoding UTF-8")
      ]
    }
    var faults: [Diagnostic] = []
    var place = 0
    while let found = firstFaultyByte(from: place), faults.count < Self.mostFaults {
      guard let character = character(at: found) else { return [wrongEncoding(at: found)] }
      faults.append(diagnosis(of: character, at: found))
      // What stands in one line is seen together; after a carriage return there may be no other line.
      guard let end = bytes[found...].firstIndex(of: UInt8(ascii: "\n")), bytes[found] != 0x0D
      else { break }
      place = end
    }
    return faults
  }

  /// A UTF-16 file without mark: in ordinary text every second byte is zero.
  private var looksLikeUTF16: Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let zeros = head.enumerated().filter { $0.element == 0 }
    let odd = zeros.filter { $0.offset % 2 == 1 }.count
    return zeros.count * 3 >= head.count && (odd == zeros.count || odd == 0)
  }

  /// The character that begins at a place; nil when what stands there is not UTF-8.
  private func character(at place: Int) -> Unicode.Scalar? {
    bytes.withUnsafeBufferPointer { buffer in
      Self.length(at: place, in: buffer).map { Self.scalar(at: place, $0, in: buffer) }
    }
  }

  private func wrongEncoding(at place: Int) -> Diagnostic {
    let hex = String(bytes[place], radix: 16, uppercase: true)
    return fault(
      .notUTF8, at: place,
      "the file is not UTF-8: byte \(hex) is the first that does not fit; it looks like Latin-1 (Windows-1252)",
      fix: "save the file again with the encoding UTF-8; then å, ä and ö are right")
  }

  private func diagnosis(of scalar: Unicode.Scalar, at place: Int) -> Diagnostic {
    guard scalar != "\r", let character = RefusedCharacter(scalar) else {
      return fault(
        .controlCharacter, at: place, "the line ends with a carriage return alone",
        fix: "save the file with the line ends of Linux (LF) or Windows (CRLF)")
    }
    return fault(
      character.identifier, at: place, "the line holds \(character.description)",
      fix: character.fix)
  }

  private func fault(
    _ identifier: DiagnosticIdentifier, at place: Int, _ message: String, fix: String
  ) -> Diagnostic {
    let file = SourceFile(path: path, bytes: bytes)
    let spot = file.spot(atByte: place)
    return Diagnostic(
      identifier, at: SourceLocation(file: path, line: spot.line, column: spot.column), message,
      excerpt: file.excerpt(at: spot), fix: fix)
  }

  /// The place of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7) or begins a refused character.
  private func firstFaultyByte(from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var place = start
      while place < buffer.count {
        let byte = buffer[place]
        if (0x20..<0x7F).contains(byte) || byte == 0x09 || byte == 0x0A {
          place += 1
        } else if byte == 0x0D {
          guard place + 1 < buffer.count, buffer[place + 1] == 0x0A else { return place }
          place += 2
        } else if byte < 0x80 {
          return place
        } else {
          guard let length = Self.length(at: place, in: buffer),
            RefusedCharacter(Self.scalar(at: place, length, in: buffer)) == nil
          else { return place }
          place += length
        }
      }
      return nil
    }
  }

  /// The character of a well-formed sequence.
  private static func scalar(
    at place: Int, _ length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Unicode.Scalar {
    // The bits of the first byte that are no mark of its length: 7, 5, 4, 3.
    var value = UInt32(bytes[place]) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The length of the well-formed sequence that begins at `place`; nil when none does.
  private static func length(at place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    func continues(_ offset: Int, from low: UInt8 = 0x80, to high: UInt8 = 0xBF) -> Bool {
      place + offset < bytes.count && (low...high).contains(bytes[place + offset])
    }
    return switch bytes[place] {
    case 0...0x7F: 1
    case 0xC2...0xDF: continues(1) ? 2 : nil
    case 0xE0: continues(1, from: 0xA0) && continues(2) ? 3 : nil
    case 0xED: continues(1, to: 0x9F) && continues(2) ? 3 : nil
    case 0xE1...0xEF: continues(1) && continues(2) ? 3 : nil
    case 0xF0: continues(1, from: 0x90) && continues(2) && continues(3) ? 4 : nil
    case 0xF1...0xF3: continues(1) && continues(2) && continues(3) ? 4 : nil
    case 0xF4: continues(1, to: 0x8F) && continues(2) && continues(3) ? 4 : nil
    default: nil
    }
  }
}
