/// A term that a mistyped word can be taken for.
struct SpellingEntry: Equatable, Sendable {
  /// The term.
  let term: String
  /// The word that it is shown as.
  let word: String
  /// The whole part of the binary logarithm of the number of its documents.
  let magnitude: Int
}
