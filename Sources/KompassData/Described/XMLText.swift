/// Escapes what is put into XML 1.0.
enum XMLText {
  /// A text as the content of an element or as the value of an attribute in double quotation marks.
  ///
  /// What XML forbids even as a reference (most control characters, U+FFFE, U+FFFF) becomes U+FFFD: it can stand in a
  /// source, and a file that no program can read would help no one.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // Written out, for a reader makes spaces of them in an attribute and of a lone U+000D everywhere.
      case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
      case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
