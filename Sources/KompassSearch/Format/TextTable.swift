/// The tables of codes that texts are written with; which one comes next follows from what was read.
enum TextTable: Int, CaseIterable, Sendable {
  /// For what begins a unit with a capital; it comes at the beginning of a text and after a full stop.
  case capital
  /// For what else begins a unit.
  case start
  /// For what continues a unit.
  case inside

  /// The table that comes first after a unit.
  ///
  /// - Parameter last: the last byte of the unit; nil when it is empty.
  static func after(_ last: UInt8?) -> Self {
    switch last {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .capital
    default: .start
    }
  }

  /// Whether a piece begins with one of the capitals that have a small letter 32 code points further: A–Z, À–Þ.
  static func beginsWithCapital(_ piece: some Collection<UInt8>) -> Bool {
    guard let first = piece.first else { return false }
    if first == 0xC3, let second = piece.dropFirst().first { return (0x80...0x9E).contains(second) }
    return (0x41...0x5A).contains(first)
  }

  /// A piece with the first letter that it is listed with: a capital becomes the small letter.
  static func small(_ piece: [UInt8]) -> [UInt8] {
    guard beginsWithCapital(piece) else { return piece }
    var piece = piece
    piece[piece[0] == 0xC3 ? 1 : 0] += 0x20
    return piece
  }

  /// A listed piece as it stands in the table of capitals: what `small` undoes.
  static func capital(_ piece: [UInt8]) -> [UInt8] {
    guard let first = piece.first else { return piece }
    var piece = piece
    if (0x61...0x7A).contains(first) { piece[0] -= 0x20 }
    if first == 0xC3, piece.count > 1, (0xA0...0xBE).contains(piece[1]) { piece[1] -= 0x20 }
    return piece
  }
}
