/// In which documents the words of a phrase stand as the phrase has them.
struct PhraseMatch {
  /// Whether a document has the phrase, by number.
  let documents: [Bool]

  /// Looks a phrase up.
  ///
  /// - Parameter words: what its words find, with their places in the phrase; at least one.
  init(
    _ words: [(match: WordMatch, place: Int)], in source: StoredTerms, total: Int
  ) throws(IndexFault) {
    var documents = (0..<total).map { document in
      words.allSatisfy { $0.match.wholePoints[document] > 0 }
    }
    guard words.count > 1, documents.contains(true) else {
      self.documents = documents
      return
    }
    // Where the phrase could begin, by document: narrowed down word by word.
    var starts: [Int: Set<Int>] = [:]
    for (number, word) in words.enumerated() {
      var found: [Int: Set<Int>] = [:]
      for term in word.match.terms {
        let positions = try source.positions(of: term) { documents[$0] }
        for (document, places) in positions {
          let begins = places.lazy.map { $0 - word.place }
          if number == 0 {
            found[document, default: []].formUnion(begins)
          } else if let known = starts[document] {
            found[document, default: []].formUnion(begins.filter(known.contains))
          }
        }
      }
      starts = found.filter { !$0.value.isEmpty }
      for document in documents.indices where documents[document] {
        documents[document] = starts[document] != nil
      }
    }
    self.documents = documents
  }
}
