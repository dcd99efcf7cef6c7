/// The terms and the parts of all words of an index; each word is stemmed, folded and split once.
struct WordAnalysis: Sendable {
  /// The term of each word; nil for a common word.
  let terms: [WordTerm?]
  /// The terms of the parts of each word.
  let partTerms: [[WordTerm]]
  /// The words, and what they are compounds of.
  let compounds: MunicipalityFile.Compounds

  /// What is known of words beforehand.
  init(terms: [WordTerm?], partTerms: [[WordTerm]]) {
    self.terms = terms
    self.partTerms = partTerms
    compounds = .init(words: ByteTable(), ranks: [], parts: [], inner: [])
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
    var ranks = [Int?](repeating: nil, count: words.count)
    for (rank, word) in words.sortedPlaces().enumerated()
    where CodePoint.count(words[word]) >= CompoundSplitter.leastLetters {
      ranks[word] = rank
    }
    self.terms = terms
    partTerms = split.map(\.1)
    compounds = .init(words: words, ranks: ranks, parts: split.map(\.0), inner: split.map(\.2))
  }
}
