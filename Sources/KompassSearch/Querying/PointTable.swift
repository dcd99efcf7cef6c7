/// What a match is worth (docs/search.md, "Queries").
enum PointTable {
  /// For a match by the context of a document alone.
  static let context: UInt8 = 8

  /// For a level of a term.
  ///
  /// - Parameter isExact: whether it is the word's own term, and not one with marks that the word lacks.
  static func points(level: UInt8, isExact: Bool) -> UInt8 {
    let exact =
      level >= Postings.leastWhole
      ? 40 + 6 * (min(level, 15) - Postings.leastWhole) : 12 + 5 * level
    return isExact ? exact : UInt8(Int(exact) * 3 / 8)
  }

  /// How much a word counts that `matched` of `total` documents have: the rarer, the more.
  static func weight(matched: Int, total: Int) -> Int {
    let ratio = 16 * (total + 1) / (matched + 1)
    let exponent = BinaryLogarithm.whole(ratio)
    let power = 1 << exponent
    return 8 * exponent + 8 * (ratio - power) / power - 24
  }
}
