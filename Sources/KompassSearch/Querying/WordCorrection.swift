/// What a word without a match may have been meant to be.
struct WordCorrection: Equatable, Sendable {
  /// The best.
  let word: String
  /// Up to three others with as few errors.
  let alternatives: [String]

  /// The most alternatives that are offered.
  static let mostAlternatives = 3

  /// Looks for words that are like `word`; nil when there are none, or the word is too short for an error.
  init?(of word: QueryWord, in terms: StoredTerms) throws(IndexFault) {
    let text = Self.folded(word.text)
    let term = Self.folded(word.key)
    let most = LetterErrors.most(for: text.count)
    if most == 0 { return nil }
    let nearTerm = max(0, term.count - most)...(term.count + most)
    let nearText = max(0, text.count - most)...(text.count + most)
    var best: [SpellingEntry] = []
    // A mistyped name can end as an inflected word does: its term is then much shorter than that of the name.
    for lengths in [Array(nearTerm), nearText.filter { !nearTerm.contains($0) }] where best.isEmpty
    {
      best = try Self.nearest(text, term, lengths, terms, most: most)
    }
    best.sort { one, other in
      if one.magnitude != other.magnitude { return one.magnitude > other.magnitude }
      // Bytes, for texts are compared by what they mean.
      if !one.word.utf8.elementsEqual(other.word.utf8) {
        return one.word.utf8.lexicographicallyPrecedes(other.word.utf8)
      }
      return one.term.utf8.lexicographicallyPrecedes(other.term.utf8)
    }
    guard let first = best.first else { return nil }
    self.word = first.word
    alternatives = best.dropFirst().prefix(Self.mostAlternatives).map(\.word)
  }

  /// The words of some lengths with the fewest errors.
  private static func nearest(
    _ text: [Unicode.Scalar], _ term: [Unicode.Scalar], _ lengths: [Int], _ terms: StoredTerms,
    most: Int
  ) throws(IndexFault) -> [SpellingEntry] {
    var least = most
    var best: [SpellingEntry] = []
    // Short terms are like too many others.
    let mayHaveEnding = term.count >= 5
    for length in lengths {
      for entry in try terms.spelling(of: length) {
        let inTerm = LetterErrors.count(term, folded(Array(entry.term.utf8)), most: least)
        let word = folded(Array(entry.word.utf8))
        guard let inWord = LetterErrors.count(text, word, most: most + 1),
          inWord <= most || mayHaveEnding && text.first == word.first && text.count != word.count,
          !isNegation(text, word)
        else { continue }
        let errors = min(inTerm ?? inWord, inWord)
        guard errors <= least else { continue }
        if errors < least {
          least = errors
          best = []
        }
        best.append(entry)
      }
    }
    return best
  }

  /// Whether one word is the other with *o-* before it: *otrygghet* is no mistyped *trygghet*.
  private static func isNegation(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Bool {
    ["o"] + one == other || ["o"] + other == one
  }

  private static func folded(_ text: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: Folding.fold(text), as: UTF8.self).unicodeScalars)
  }
}
