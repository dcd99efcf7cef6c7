import Testing

@testable import KompassTemplates

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"x\"", "&quot;x&quot;"), ("'", "&#39;"),
    ("åäö", "åäö"), ("", ""),
    // One Character each: a quotation mark or a bracket with a combining mark on it.
    ("\"\u{0301}", "&quot;\u{0301}"), ("<\u{0338}", "&lt;\u{0338}"), ("&\u{20E0}", "&amp;\u{20E0}"),
    ("a\u{0}b\u{1B}c", "a\u{FFFD}b\u{FFFD}c"), ("\t\n\r", "\t\n\r"),
    ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"), ("\u{FFFD}", "\u{FFFD}"), ("\r\n\"", "\r\n&quot;"),
  ])
  func escapes(_ text: String, _ escaped: String) {
    #expect(Array(Escaping.escaped(text).utf8) == Array(escaped.utf8))
  }

  /// Whatever follows a special character, its byte never comes through.
  @Test func noCharacterHidesAnother() {
    for special in ["&", "<", ">", "\"", "'"] {
      for value in stride(from: 0x20, through: 0x2FFFF, by: 37) {
        guard let scalar = Unicode.Scalar(UInt32(value)), !"&<>\"'".unicodeScalars.contains(scalar)
        else { continue }
        let bytes = Array(Escaping.escaped(special + String(Character(scalar))).utf8)
        #expect(!bytes.contains { "<>\"'".utf8.contains($0) }, "\(special) before U+\(value)")
        #expect(bytes.first == UInt8(ascii: "&"))
      }
    }
  }
}
