import KompassModel

/// Reads a text of a page character by character; a reference such as `&amp;` is the character that it stands for.
struct TextCursor {
  /// The page.
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the text ends.
  let end: Int
  /// Where the next character begins.
  var place: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    end = range.upperBound
    place = range.lowerBound
  }

  /// The next character; nil at the end of the text.
  mutating func next() -> Unicode.Scalar? {
    guard place < end else { return nil }
    let byte = bytes[place]
    if byte < 0x80 {
      if byte == UInt8(ascii: "&"), let scalar = reference() { return scalar }
      place += 1
      return Unicode.Scalar(byte)
    }
    return encoded(byte)
  }

  /// The character that begins with a byte above 0x7F.
  private mutating func encoded(_ first: UInt8) -> Unicode.Scalar {
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    var read = 1
    while read < length, place + read < end, bytes[place + read] & 0xC0 == 0x80 {
      value = value << 6 | UInt32(bytes[place + read] & 0x3F)
      read += 1
    }
    place += read
    return (read == length ? Unicode.Scalar(value) : nil) ?? "\u{FFFD}"
  }

  /// The character of the reference that begins here; nil when this is an ampersand and nothing else.
  private mutating func reference() -> Unicode.Scalar? {
    var last = place + 1
    // No name that ends with a semicolon is longer than 31 letters.
    while last < end, last - place < 33, Self.isOfReference(bytes[last]) { last += 1 }
    guard last < end, bytes[last] == UInt8(ascii: ";"), last > place + 1 else { return nil }
    let name = String(decoding: bytes[place + 1..<last], as: UTF8.self)
    place = last + 1
    guard name.hasPrefix("#") else { return Self.named[name] ?? Self.someLetter }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap { Unicode.Scalar($0) } ?? Self.someLetter
  }

  private static func isOfReference(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// What stands for a reference that is not known here: a letter of no word, so that nothing beside it is taken for a
  /// whole word.
  private static let someLetter: Unicode.Scalar = "\u{16A0}"

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "shy": WordForm.softHyphen, "ndash": "–", "mdash": "—", "hellip": "…", "laquo": "«",
    "raquo": "»", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„",
    "middot": "·", "times": "×", "thinsp": "\u{2009}", "aring": "å", "auml": "ä", "ouml": "ö",
    "Aring": "Å", "Auml": "Ä", "Ouml": "Ö", "eacute": "é", "Eacute": "É",
  ]
}
