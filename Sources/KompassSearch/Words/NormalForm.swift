import Foundation

/// Texts in NFC, the form in which an index holds them.
enum NormalForm {
  /// The bytes of a text in NFC.
  static func composed(_ text: String) -> [UInt8] {
    var text = text
    if text.utf8.withContiguousStorageIfAvailable(isComposed) == true { return Array(text.utf8) }
    text = text.precomposedStringWithCanonicalMapping
    return Array(text.utf8)
  }

  /// Whether a text is surely in NFC already: nothing below U+0300 changes, nor the dashes, quotation marks and signs of
  /// currency that Swedish text has.
  private static func isComposed(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var place = 0
    while place < text.count {
      let byte = text[place]
      place += 1
      guard byte >= 0xCC else { continue }
      guard byte == 0xE2, place + 1 < text.count else { return false }
      // U+2000 and U+2001 are other names of U+2002 and U+2003; U+2002–203F and U+2080–20BF stand for themselves.
      guard text[place] == 0x82 || text[place] == 0x80 && text[place + 1] >= 0x82 else {
        return false
      }
      place += 2
    }
    return true
  }
}
