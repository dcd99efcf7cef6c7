/// Splits compounds into words that occur on their own (docs/search.md, “Compounds”).
struct CompoundSplitter: Sendable {
  /// The letters that a word must have at least.
  static let leastLetters = 8
  /// The letters that a part must have at least.
  static let leastPart = 4
  /// How often parts are split again.
  static let depth = 2

  /// A part of a word.
  struct Part: Equatable, Sendable {
    /// Where it stands in the word, in bytes.
    let range: Range<Int>
  }

  /// The words of the index.
  let words: ByteTable
  /// Their terms, but for those of common words, prepositions and prefixes.
  let terms: ByteTable
  /// How often the words of each term occur.
  let counts: [Int]

  /// - Parameters:
  ///   - words: the words of the index.
  ///   - counts: how often each occurs.
  ///   - terms: the term of each; nil for a common word.
  init(words: ByteTable, counts: [Int], terms: [WordTerm?]) {
    var table = ByteTable(expecting: words.count)
    var sums: [Int] = []
    for (word, term) in terms.enumerated() {
      guard let term, !words.with(word, CommonWords.isPrefix) else { continue }
      let place = table.add(term.term)
      if place == sums.count { sums.append(0) }
      sums[place] += counts[word]
    }
    self.words = words
    self.terms = table
    self.counts = sums
  }

  /// The parts of a word, an outer one before its own parts; none when it is no compound.
  ///
  /// - Parameter word: in lower case and NFC.
  func parts(of word: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer) -> [Part] {
    var split = WordSplit(word, self, stemmer)
    return split.parts
  }
}
