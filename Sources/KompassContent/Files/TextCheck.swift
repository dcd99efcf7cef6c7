import KompassModel

/// Checks that bytes are text as the content format wants it: UTF-8 without byte order mark and without control
/// characters other than tab and line ends (LF or CRLF).
struct TextCheck {
  /// The path as a person would type it.
  let path: String
  /// What was read.
  let bytes: [UInt8]

  /// - Returns: What is wrong first; nil when all is well.
  func firstFault() -> Diagnostic? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      return fault(
        .byteOrderMark, at: 0, "the file begins with a byte order mark",
        fix: "save the file as “UTF-8”, not “UTF-8 with BOM”")
    }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || looksLikeUTF16 {
      return Diagnostic(
        .notUTF8, file: path, "the file is in UTF-16",
        fix: "save the file again with the encoding UTF-8")
    }
    guard let place = firstFaultyByte() else { return nil }
    return diagnosis(of: place)
  }

  /// A UTF-16 file without mark: in ordinary text every second byte is zero.
  private var looksLikeUTF16: Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let zeros = head.enumerated().filter { $0.element == 0 }
    let odd = zeros.filter { $0.offset % 2 == 1 }.count
    return zeros.count * 3 >= head.count && (odd == zeros.count || odd == 0)
  }

  private func diagnosis(of place: Int) -> Diagnostic {
    let byte = bytes[place]
    if byte >= 0x80, bytes.withUnsafeBufferPointer({ Self.length(at: place, in: $0) }) == nil {
      let hex = String(byte, radix: 16, uppercase: true)
      return fault(
        .notUTF8, at: place,
        "the file is not UTF-8: byte \(hex) is the first that does not fit; it looks like Latin-1 (Windows-1252)",
        fix: "save the file again with the encoding UTF-8; then å, ä and ö are right")
    }
    let scalar =
      String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first?.value ?? 0
    switch scalar {
    case 0x0D:
      return fault(
        .controlCharacter, at: place, "the line ends with a carriage return alone",
        fix: "save the file with the line ends of Linux (LF) or Windows (CRLF)")
    case 0x2028, 0x2029, 0x85:
      return fault(
        .controlCharacter, at: place,
        "the line holds the invisible line separator \(Self.name(scalar))",
        fix: "delete it and press Enter where a new line is meant")
    default:
      return fault(
        .controlCharacter, at: place, "the line holds the control character \(Self.name(scalar))",
        fix: "delete the invisible character; retyping the line is the surest way")
    }
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

  private static func name(_ scalar: UInt32) -> String {
    let hex = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }

  /// The place of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7) or begins a control character.
  private func firstFaultyByte() -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      var place = 0
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
            !Self.isRefused(at: place, length, in: buffer)
          else { return place }
          place += length
        }
      }
      return nil
    }
  }

  /// C1 controls, line and paragraph separators, a byte order mark within the text and the two non-characters that
  /// YAML refuses.
  private static func isRefused(
    at place: Int, _ length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    switch (length, bytes[place], bytes[place + 1]) {
    case (2, 0xC2, 0x80...0x9F): true
    case (3, 0xE2, 0x80): bytes[place + 2] == 0xA8 || bytes[place + 2] == 0xA9
    case (3, 0xEF, 0xBB): bytes[place + 2] == 0xBF
    case (3, 0xEF, 0xBF): bytes[place + 2] >= 0xBE
    default: false
    }
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
