/// Where the terms of an index come from: its files, or texts that were read.
protocol TermSource {
  /// The terms that stand under a key.
  func terms(of key: [UInt8]) throws(IndexFault) -> [IndexedTerm]

  /// Where a term stands in those of its documents that are wanted; both ascending.
  func positions(
    of term: IndexedTerm, isWanted: (Int) -> Bool
  ) throws(IndexFault) -> [(document: Int, places: [Int])]

  /// The terms whose folded text has so many code points.
  func spelling(of length: Int) throws(IndexFault) -> [SpellingEntry]
}
