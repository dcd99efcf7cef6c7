/// A text whose characters are one code point each and whose capitals are known: ASCII, the letters of western Europe, and
/// the dashes and quotation marks of running text. Swedish is hardly ever written with anything else, and such a text is
/// searched many times faster than by characters.
struct PlainLetters: Sendable {
  /// In lower case, any white space as one space.
  let units: [UInt16]

  /// - Returns: nil when the text holds any other character.
  init?(_ text: String) {
    var units: [UInt16] = []
    units.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x20, 0x85, 0xA0:
        if units.last != Self.space { units.append(Self.space) }
      case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: units.append(UInt16(scalar.value) + 0x20)
      case 0...0xFF, 0x2010...0x2027: units.append(UInt16(scalar.value))
      default: return nil
      }
    }
    self.units = units
  }

  private static let space: UInt16 = 0x20

  /// Whether it is a letter or a digit, so that a word goes on.
  static func isOfWord(_ unit: UInt16) -> Bool {
    unit < ofWords.count && ofWords[Int(unit)]
  }

  private static let ofWords: [Bool] = (UInt8.min...UInt8.max).map { byte in
    let character = Character(Unicode.Scalar(byte))
    return character.isLetter || character.isNumber
  }
}
