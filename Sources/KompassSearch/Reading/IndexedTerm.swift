/// A term with its documents.
struct IndexedTerm: Equatable, Sendable {
  /// The term.
  let term: [UInt8]
  /// Whether it stands under the key of the folded words, and not under its own.
  let hasOwnKey: Bool
  /// The place of its file of terms.
  let file: Int
  /// Its place in the file.
  let place: Int
  /// Its documents.
  let postings: Postings
}
