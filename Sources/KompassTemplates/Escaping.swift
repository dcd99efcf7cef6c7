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
        // Letters, and most bytes of letters beyond ASCII.
        if byte > 0x3E, byte != 0x7F, byte != 0xEF { continue }
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

  /// The text escaped.
  public static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
