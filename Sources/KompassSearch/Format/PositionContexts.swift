/// The contexts of a file of positions (docs/search-format.md, kind 3).
enum PositionContexts {
  /// After how many places of a document it is no longer told apart how many there are.
  static let mostCounted = 7
  private static let goesOn = 2 * 16 * BitOdds.number
  /// How many contexts there are.
  static let count = goesOn + 2 * 16 * (mostCounted + 1)

  /// The gaps between the places in a document.
  static func gaps(isShort: Bool, level: Int) -> Int {
    ((isShort ? 16 : 0) + level) * BitOdds.number
  }

  /// Whether another place follows so many.
  static func goesOn(isShort: Bool, level: Int, after places: Int) -> Int {
    goesOn + ((isShort ? 16 : 0) + level) * (mostCounted + 1) + min(places, mostCounted)
  }
}
