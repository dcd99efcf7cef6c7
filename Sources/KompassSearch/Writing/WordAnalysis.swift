import KompassModel

/// The terms and the parts of all words of an index; each word is stemmed, folded and split once.
struct WordAnalysis: Sendable {
  /// The term of each word; nil for a common word.
  let terms: [WordTerm?]
  /// The terms of the parts of each word.
  let partTerms: [[WordTerm]]
  /// The words that have letters enough for a compound, in the order of their bytes.
  let compounds: [Compound]

  /// What is known of words beforehand.
  init(terms: [WordTerm?], partTerms: [[WordTerm]]) {
    self.terms = terms
    self.partTerms = partTerms
    compounds = []
  }

  /// - Parameter memory: knows how words were split before.
  init(_ vocabulary: Vocabulary, _ memory: IndexMemory, _ workers: Workers) {
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
    let known = KnownSplits(memory, for: splitter)
    let splits = workers.map(ranges.count) { number in
      let stemmer = Stemmer()
      return ranges[number].map { place in
        words.with(place) { word -> SplitWord in
          // One with fewer bytes has fewer letters.
          guard word.count >= CompoundSplitter.leastLetters else { return .whole }
          return known?.split(of: word)
            ?? splitter.split(word, isCommon: terms[place] == nil, stemmer)
        }
      }
    }.flatMap(\.self)
    KnownSplits.keep(splits, of: splitter, in: memory)
    self.terms = terms
    partTerms = workers.map(ranges.count) { number in
      let stemmer = Stemmer()
      return ranges[number].map { place in
        splits[place].parts.map { part in
          let text = words[place][part.range]
          let known = text.withUnsafeBufferPointer { words.find($0) }.flatMap { terms[$0] }
          return known ?? WordTerm(Array(text), stemmer)
        }
      }
    }.flatMap(\.self)
    compounds = words.sortedPlaces().compactMap { place in
      let word = words[place]
      guard CodePoint.count(word) >= CompoundSplitter.leastLetters else { return nil }
      return Compound(place: place, word: word, split: splits[place])
    }
  }
}

extension CompoundSplitter {
  /// What a word of the index is put together of.
  fileprivate func split(
    _ word: UnsafeBufferPointer<UInt8>, isCommon: Bool, _ stemmer: Stemmer
  ) -> SplitWord {
    let parts = isCommon ? [] : parts(of: word, stemmer)
    return SplitWord(parts: parts, inner: InnerWord.all(of: word, in: words, parts: parts))
  }
}
