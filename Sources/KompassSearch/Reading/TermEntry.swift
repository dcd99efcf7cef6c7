/// A term in a file of terms, without its documents.
struct TermEntry: Equatable, Sendable {
  /// The term.
  let term: [UInt8]
  /// The key that it stands under; nil when that is the folded term.
  let ownKey: [UInt8]?
  /// Its place in the file, by which its positions are found.
  let place: Int
  /// How many documents have it.
  let count: Int
  /// The order of the exp-Golomb of its documents.
  let order: Int
  /// Where its documents stand in the file.
  let range: Range<Int>

  /// What it is looked up by.
  var key: [UInt8] { ownKey ?? Folding.fold(term) }
}
