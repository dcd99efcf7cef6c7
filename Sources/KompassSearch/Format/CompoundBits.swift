/// The orders of exp-Golomb in which a municipality's compounds are written (docs/search-format.md, kind 7).
enum CompoundBits {
  /// That of the gaps between compounds.
  static let gaps = 1
  /// That of the numbers of parts.
  static let parts = 1
  /// That of the first letters of parts.
  static let first = 2
  /// That of the numbers of letters.
  static let letters = 3
}
