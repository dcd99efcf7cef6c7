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
    let scalars = { (text: [UInt8]) in
      Array(String(decoding: Folding.fold(text), as: UTF8.self).unicodeScalars)
    }
    let text = scalars(word.text)
    let folded = scalars(word.key)
    var most = LetterErrors.most(for: text.count)
    if most == 0 { return nil }
    var best: [SpellingEntry] = []
    for length in max(0, folded.count - most)...(folded.count + most) {
      for entry in try terms.spelling(of: length) {
        let errors = [(folded, entry.term), (text, entry.word)].compactMap { typed, known in
          LetterErrors.count(typed, scalars(Array(known.utf8)), most: most)
        }.min()
        guard let errors else { continue }
        if errors < most {
          most = errors
          best = []
        }
        best.append(entry)
      }
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
}
