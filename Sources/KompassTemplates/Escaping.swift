/// Escapes text for HTML and XML, byte by byte.
///
/// By bytes and not by `Character`: a quotation mark followed by a combining mark is one `Character`, and would pass.
public enum Escaping {
  /// Appends `text` with `&`, `<`, `>`, `"` and `'` as references, right in content and in attributes in quotation
  /// marks. Characters that XML 1.0 forbids are replaced by U+FFFD.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for place in source.indices {
        let byte = source[place]
        guard isSpecial(byte) else { continue }
        let replacement: StaticString
        var length = 1
        switch byte {
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: ">"): replacement = "&gt;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case UInt8(ascii: "'"): replacement = "&#39;"
        case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F: replacement = "\u{FFFD}"
        case 0xEF
        where place + 2 < source.count && source[place + 1] == 0xBF && source[place + 2] >= 0xBE:
          // U+FFFE and U+FFFF
          replacement = "\u{FFFD}"
          length = 3
        default: continue
        }
        bytes.append(contentsOf: source[start..<place])
        bytes.append(
          contentsOf: UnsafeBufferPointer(
            start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
        start = place + length
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  /// Whether a byte may need something done. One question for all that is below 64, so that there is nothing to guess: spaces
  /// and letters take turns.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    let isLow: UInt64 = byte < 0x40 ? 1 : 0
    let isHigh: UInt64 = byte == 0x7F || byte == 0xEF ? 1 : 0
    return (special >> UInt64(byte & 0x3F)) & isLow | isHigh != 0
  }

  /// A bit for each byte below 64: controls but for tab and line ends, and `"`, `&`, `'`, `<`, `>`.
  private static let special: UInt64 =
    0xFFFF_D9FF | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

  /// The text escaped.
  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
