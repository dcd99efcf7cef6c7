/// The terms and the parts of all words of an index; each word is stemmed, folded and split once.
struct WordAnalysis: Sendable {
  /// The term of each word; nil for a common word.
  let terms: [WordTerm?]
  /// The terms of the parts of each word.
  let partTerms: [[WordTerm]]
  /// The words that have letters enough for a compound, in the order of their bytes.
  let compounds: [MunicipalityFile.Compound]

  /// What is known of words beforehand.
  init(terms: [WordTerm?], partTerms: [[WordTerm]]) {
    self.terms = terms
    self.partTerms = partTerms
    compounds = []
  }

  init(_ vocabulary: Vocabulary, _ workers: Workers) {
    let words = vocabulary.words
    let ranges = Ranges(of: words.count, size: 4096)
    let terms = workers.map(ranges.count) { number in
      let stemmer = Stemmer()
      return ranges[number].map { place -> WordTerm? in
        let word = words[place]
        return CommonWords.isCommon(word) ? nil : WordTerm(word, stemmer)
      }
    }.flatMap(\.self)
    let splitter = CompoundSplitter(words: words, counts: vocabulary.counts, terms: terms)
    let split = workers.map(ranges.count) { number in
      let stemmer = Stemmer()
      return ranges[number].map { place in
        let word = words[place]
        let parts = terms[place] == nil ? [] : splitter.parts(of: word, stemmer)
        return (
          parts, parts.map { WordTerm(Array(word[$0.range]), stemmer) },
          InnerWord.all(of: word, in: words, parts: parts)
        )
      }
    }.flatMap(\.self)
    self.terms = terms
    partTerms = split.map(\.1)
    compounds = words.sortedPlaces().compactMap { place in
      let word = words[place]
      guard CodePoint.count(word) >= CompoundSplitter.leastLetters else { return nil }
      let (parts, _, inner) = split[place]
      return .init(place: place, word: word, parts: parts.map(\.range), inner: inner)
    }
  }
}
