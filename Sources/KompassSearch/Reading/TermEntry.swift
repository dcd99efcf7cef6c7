/// A term in a file of terms.
struct TermEntry: Equatable, Sendable {
  /// The term.
  let term: [UInt8]
  /// The key that it stands under; nil when that is the folded term.
  let ownKey: [UInt8]?
  /// Its documents.
  let postings: Postings

  /// What it is looked up by.
  var key: [UInt8] { ownKey ?? Folding.fold(term) }
}
