/// The pieces that are no text, each of one byte.
enum TextSign: UInt8, CaseIterable, Sendable {
  /// The text ends here.
  case end
  /// A code point follows, in 21 bits.
  case codePoint
  /// A unit that was written out before in the chunk stands here again; its number follows.
  case again
  /// What comes next is written with the other table of those for beginnings.
  case otherTable

  /// The bits of a code point.
  static let codePointBits = 21

  /// The piece.
  var piece: [UInt8] { [rawValue] }

  /// The sign that a piece is; nil for text.
  init?(_ piece: [UInt8]) {
    guard piece.count == 1 else { return nil }
    self.init(rawValue: piece[0])
  }

  /// How many bits the number of a unit takes that is one of so many.
  static func numberBits(of count: Int) -> Int {
    count < 2 ? 0 : Int.bitWidth - (count - 1).leadingZeroBitCount
  }

  /// How many bytes of a unit stand there again: all but the commas and full stops at its end.
  static func repeated(_ unit: some BidirectionalCollection<UInt8>) -> Int {
    var count = unit.count
    for byte in unit.reversed() {
      guard byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") else { break }
      count -= 1
    }
    return count
  }
}
