/// How the numbers of an entry's part 8 are written (docs/search-format.md).
enum EvaluationBits {
  /// The year that others are counted from.
  static let year = 2020
  /// The order of exp-Golomb of years.
  static let years = 3
  /// That of the places and numbers of areas.
  static let areas = 3
  /// That of the numbers of strengths and of opportunities.
  static let items = 2
}
