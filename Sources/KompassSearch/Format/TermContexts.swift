/// The contexts of a file of terms, each the first of those of one thing (docs/search-format.md, kind 2).
enum TermContexts {
  /// How many letters a term shares with the one before.
  static let shared = 0
  /// How many follow.
  static let added = shared + BitOdds.number
  /// How many letters a key of its own has.
  static let keyLength = added + BitOdds.number
  /// The letters of terms and keys.
  static let letters = keyLength + BitOdds.number
  /// Whether a term has a key of its own.
  static let hasOwnKey = letters + BitOdds.byte
  /// How many long documents have a term.
  static let long = hasOwnKey + 1
  private static let short = long + BitOdds.number
  private static let gaps = short + 16 * BitOdds.number
  private static let levels = gaps + 2 * 32 * BitOdds.number
  /// How many contexts there are.
  static let count = levels + 2 * 16

  /// How many short documents have a term that so many long ones have.
  static func short(long: Int) -> Int {
    short + min(15, BinaryLogarithm.whole(long + 1)) * BitOdds.number
  }

  /// The gaps between the documents of a kind.
  ///
  /// - Parameters:
  ///   - count: how many of them have the term, at least 1.
  ///   - total: how many there are, at least `count`.
  static func gaps(isShort: Bool, count: Int, of total: Int) -> Int {
    gaps + ((isShort ? 32 : 0) + BinaryLogarithm.whole(total / count)) * BitOdds.number
  }

  /// The levels in the documents of a kind.
  static func levels(isShort: Bool) -> Int { levels + (isShort ? 16 : 0) }
}
