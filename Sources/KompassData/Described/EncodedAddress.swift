/// Writes an address so that nothing in it is forbidden in an IRI (RFC 3987).
enum EncodedAddress {
  /// The address with what may not stand in it as `%XX`; what was written so already stays.
  static func encoded(_ address: String) -> String {
    var encoded = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "\u{0}"..."\u{20}", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "\u{7F}"..."\u{9F}":
        for byte in String(scalar).utf8 {
          let digits = String(byte, radix: 16, uppercase: true)
          encoded += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
        }
      default: encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }
}
