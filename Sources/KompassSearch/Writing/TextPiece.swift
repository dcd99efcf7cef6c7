/// A piece of text that may be written as one, with how often it is used.
struct TextPiece: Sendable {
  /// Its bytes; those of a piece that begins a unit come after a space.
  let bytes: [UInt8]
  /// How often the unit goes on after it.
  var open: Int
  /// How often it ends the unit.
  var closed: Int

  /// The table of its codes.
  var table: TextTable {
    guard bytes.first == 0x20 else { return .inside }
    return TextTable.beginsWithCapital(bytes.dropFirst()) ? .capital : .start
  }

  /// What stands in the list of pieces: its text without the space, and with a small letter first.
  var listed: [UInt8] {
    guard bytes.first == 0x20 else { return bytes }
    return TextTable.small(Array(bytes.dropFirst()))
  }
}
