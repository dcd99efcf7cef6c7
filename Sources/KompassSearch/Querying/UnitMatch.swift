/// What a unit of a query finds.
struct UnitMatch: Sendable {
  /// What each of its words finds.
  let words: [WordMatch]
  /// For each document what the unit adds to its score; 0 when it does not match.
  let scores: [Int32]
  /// Whether a document matches it itself, and not by its context alone.
  let isOwn: [Bool]

  /// A word, found in documents or by their context.
  init(word: WordMatch, context: ContextMatch, documents: DocumentTable) {
    words = [word]
    isOwn = word.points.map { $0 > 0 }
    scores = word.points.enumerated().map { document, points in
      let points =
        context.has(document, of: documents) ? max(points, PointTable.context) : points
      return Int32(Int(points) * word.weight)
    }
  }

  /// A phrase.
  init(phrase: [WordMatch], isMatched: [Bool]) {
    words = phrase
    isOwn = isMatched
    scores = isMatched.enumerated().map { document, isMatched in
      guard isMatched else { return 0 }
      let sum = phrase.reduce(0) { $0 + Int($1.wholePoints[document]) * $1.weight }
      return Int32(sum * 3 / 2)
    }
  }
}
