/// A file of texts, and which documents stand in it.
struct TextChunk: Equatable, Sendable {
  /// Its name.
  let file: String
  /// Its first document.
  let first: Int
  /// How many documents it holds.
  var count: Int
  /// How many texts each of them has: three when plain, else one.
  let textsEach: Int
}
