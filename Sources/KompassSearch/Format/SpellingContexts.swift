/// The contexts of a file of spelling, each the first of those of one thing (docs/search-format.md, kind 6).
enum SpellingContexts {
  /// How many letters a term shares with the one before.
  static let shared = 0
  /// How many follow.
  static let added = shared + BitOdds.number
  /// How many letters of the term its word leaves out.
  static let left = added + BitOdds.number
  /// How many letters its word adds.
  static let ending = left + BitOdds.number
  /// The logarithm of the number of its documents.
  static let magnitude = ending + BitOdds.number
  private static let letters = magnitude + BitOdds.number
  private static let endings = letters + 32 * BitOdds.byte
  /// How many contexts there are.
  static let count = endings + 32 * BitOdds.byte

  /// A letter of a term after another byte.
  static func letter(after byte: UInt8) -> Int { letters + Int(byte & 31) * BitOdds.byte }

  /// A letter that a word adds to its term.
  static func ending(after byte: UInt8) -> Int { endings + Int(byte & 31) * BitOdds.byte }
}
