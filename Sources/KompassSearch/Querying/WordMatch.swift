/// What a word of a query finds in an index.
struct WordMatch: Sendable {
  /// The word.
  let word: QueryWord
  /// For each document the most points that any term of the word gives; 0 when it has none.
  let points: [UInt8]
  /// For each document the most points that a term gives which stands there itself; 0 when none does.
  let wholePoints: [UInt8]
  /// How many documents it is found in.
  let matched: Int
  /// How much it counts.
  let weight: Int
  /// The terms that were found.
  let terms: [IndexedTerm]
  /// The keys under which they stand.
  let keys: [[UInt8]]

  /// Looks a word up.
  init(_ word: QueryWord, in source: StoredTerms, total: Int) throws(IndexFault) {
    var points = [UInt8](repeating: 0, count: total)
    var wholePoints = points
    var matched = 0
    var terms: [IndexedTerm] = []
    var keys: [[UInt8]] = []
    for wanted in word.wanted {
      let found = try source.terms(of: wanted.key).filter {
        wanted.canMean($0.term, hasOwnKey: $0.hasOwnKey)
      }
      if !found.isEmpty { keys.append(wanted.key) }
      terms += found
      for term in found {
        let isExact = !term.hasOwnKey && term.term == wanted.term
        let table = (0...15).map { PointTable.points(level: $0, isExact: isExact) }
        for (number, level) in zip(term.postings.documents, term.postings.levels) {
          let document = Int(number)
          let value = table[Int(level)]
          if points[document] == 0 { matched += 1 }
          points[document] = max(points[document], value)
          if level >= Postings.leastWhole {
            wholePoints[document] = max(wholePoints[document], value)
          }
        }
      }
    }
    self.word = word
    self.points = points
    self.wholePoints = wholePoints
    self.matched = matched
    self.terms = terms
    self.keys = keys
    weight = PointTable.weight(matched: matched, total: total)
  }
}
