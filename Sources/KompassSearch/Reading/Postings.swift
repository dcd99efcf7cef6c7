/// The documents that have a term, and how much it counts in each.
struct Postings: Equatable, Sendable {
  /// The numbers of the documents, ascending.
  var documents: [Int32] = []
  /// For each of them the level, from 0 to 15.
  var levels: [UInt8] = []

  /// The least level of a term that stands in the document itself, and not only as a part of a longer word.
  static let leastWhole = UInt8(Level.leastOwn)
}
