/// Writes plain text as Markdown (GitHub's), so that nothing in it can become a heading, a link, a list or markup.
public enum MarkdownText {
  /// A text on one line: ends of lines and control characters become spaces.
  ///
  /// - Parameter startsLine: whether the text comes first on its line, where more characters mean something.
  public static func escaped(_ text: String, startsLine: Bool = true) -> String {
    if isPlain(text, startsLine: startsLine) { return text }
    // Every character that means something is ASCII, so bytes will do.
    let bytes = withPlainSpaces(text)
    let start =
      startsLine ? bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex : 0
    let marker = startsLine ? markerPlace(in: bytes, from: start) : nil
    var written: [UInt8] = []
    written.reserveCapacity(bytes.count + 16)
    var copied = start
    for place in start..<bytes.endIndex where place == marker || isMarkup(bytes, at: place) {
      written.append(contentsOf: bytes[copied..<place])
      written.append(UInt8(ascii: "\\"))
      copied = place
    }
    if written.isEmpty, start == bytes.startIndex { return String(decoding: bytes, as: UTF8.self) }
    written.append(contentsOf: bytes[copied...])
    return String(decoding: written, as: UTF8.self)
  }

  /// Whether there is surely nothing to escape or to replace: so it is with most texts.
  private static func isPlain(_ text: String, startsLine: Bool) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let first = bytes.first else { return true }
      // A letter begins nothing that means something.
      if startsLine, !(0x41...0x5A).contains(first), !(0x61...0x7A).contains(first), first < 0xC3 {
        return false
      }
      return bytes.indices.allSatisfy { place in
        let byte = bytes[place]
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: " "): return true
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "("), UInt8(ascii: ")"),
          UInt8(ascii: "/"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"),
          UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "'"), UInt8(ascii: "\""):
          return true
        case UInt8(ascii: "."): return place == 0 || bytes[place - 1] | 0x20 != UInt8(ascii: "w")
        case UInt8(ascii: ":"): return place + 1 == bytes.count || bytes[place + 1] != 0x2F
        case 0x80...0xBF, 0xC3...0xE0, 0xE4...: return true
        // The dashes and quotation marks of running text; spaces of their kind begin alike.
        case 0xE2:
          return place + 2 < bytes.count && bytes[place + 1] == 0x80
            && (0x90...0xA6).contains(bytes[place + 2])
        default: return false
        }
      }
    }
  }

  /// The UTF-8 of a text with a space for every white space and control character.
  private static func withPlainSpaces(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    // Beyond ASCII, white space begins with one of these bytes (U+0085, U+00A0, U+1680, U+2000 and its like, U+3000).
    guard text.utf8.contains(where: { (0xE1...0xE3).contains($0) || $0 == 0xC2 }) else {
      bytes.append(contentsOf: text.utf8)
      for place in bytes.indices where bytes[place] < 0x20 { bytes[place] = UInt8(ascii: " ") }
      return bytes
    }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || isSpace(scalar) {
        bytes.append(UInt8(ascii: " "))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    return bytes
  }

  /// Whether a character is white space by Unicode's property; asked by value, for its tables are slow.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Whether a byte means something wherever it stands, or would make a link of an address. Addresses of mail become
  /// links whatever is done: GitHub's Markdown looks for them when everything else has been read.
  private static func isMarkup(_ bytes: [UInt8], at place: Int) -> Bool {
    let byte = bytes[place]
    if byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z") || byte == UInt8(ascii: " ") {
      return false
    }
    return switch Unicode.Scalar(byte) {
    case "#", "\\", "`", "*", "_", "[", "]", "<", ">", "~", "|", "&": true
    case ":": bytes.dropFirst(place + 1).starts(with: "//".utf8)
    case ".": place >= 3 && bytes[(place - 3)..<place].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    default: false
    }
  }

  /// The place of the byte that would make a heading, a list or a rule of the line; nil when there is none.
  private static func markerPlace(in bytes: [UInt8], from start: Int) -> Int? {
    guard start < bytes.endIndex else { return nil }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="): return start
    case digits:
      let end = bytes[start...].firstIndex { !digits.contains($0) } ?? bytes.endIndex
      guard end < bytes.endIndex, bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      return end
    default: return nil
    }
  }

  /// An address as it may stand between the brackets of a link.
  static func address(_ address: String) -> String {
    var written = ""
    for scalar in address.unicodeScalars {
      switch scalar {
      case "(", ")", "<", ">", "\\", " ", "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += (digits.utf8.count < 2 ? "%0" : "%") + digits
      default: written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// A link.
  public static func link(_ label: String, to address: String) -> String {
    "[\(escaped(label, startsLine: false))](\(self.address(address)))"
  }
}
