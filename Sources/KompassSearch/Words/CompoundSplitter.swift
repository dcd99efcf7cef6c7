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

  private let words: ByteTable
  private let terms: ByteTable
  private let counts: [Int]

  /// - Parameters:
  ///   - words: the words of the index.
  ///   - counts: how often each occurs.
  ///   - terms: the term of each; nil for a common word.
  init(words: ByteTable, counts: [Int], terms: [WordTerm?]) {
    var table = ByteTable(expecting: words.count)
    var sums: [Int] = []
    for (word, term) in terms.enumerated() {
      guard let term, !CommonWords.isPrefix(words[word]) else { continue }
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
  func parts(of word: [UInt8], _ stemmer: Stemmer) -> [Part] {
    var parts: [Part] = []
    split(word, 0..<word.count, Self.depth, stemmer, &parts)
    return parts
  }

  private func split(
    _ word: [UInt8], _ range: Range<Int>, _ depth: Int, _ stemmer: Stemmer, _ parts: inout [Part]
  ) {
    guard let (first, second) = halves(word, range, stemmer) else { return }
    for part in [first, second] {
      parts.append(Part(range: part))
      if depth > 0 { split(word, part, depth - 1, stemmer, &parts) }
    }
  }

  /// The two parts that a word is split in: of several ways the one whose rarer part is most frequent, of equals the first.
  private func halves(
    _ word: [UInt8], _ range: Range<Int>, _ stemmer: Stemmer
  ) -> (Range<Int>, Range<Int>)? {
    let starts = range.filter { !CodePoint.isContinuation(word[$0]) }
    guard starts.count >= Self.leastLetters else { return nil }
    let prefix = CommonWords.prefixLength(of: word[range])
    var best: (first: Range<Int>, second: Range<Int>)?
    var most = 0
    for place in Self.leastPart...starts.count - Self.leastPart {
      let cut = starts[place]
      guard cut - range.lowerBound > prefix,
        let second = secondCount(word, cut..<range.upperBound, stemmer), second > most,
        let first = firstPart(word, range.lowerBound..<cut, place, stemmer),
        min(first.count, second) > most
      else { continue }
      most = min(first.count, second)
      best = (first.range, cut..<range.upperBound)
    }
    return best
  }

  /// A first part, without its joining *s* if it occurs only so. With an *s* at its end it needs a letter more.
  private func firstPart(
    _ word: [UInt8], _ range: Range<Int>, _ letters: Int, _ stemmer: Stemmer
  ) -> (range: Range<Int>, count: Int)? {
    let hasJoint = word[range.upperBound - 1] == UInt8(ascii: "s")
    guard !hasJoint || letters > Self.leastPart else { return nil }
    if let count = count(word, range, stemmer)?.count { return (range, count) }
    guard hasJoint else { return nil }
    let short = range.lowerBound..<range.upperBound - 1
    return count(word, short, stemmer).map { (short, $0.count) }
  }

  /// How often a second part occurs on its own. One that is an ending of the language is none, and one whose term is very
  /// short must have more of a word than its term: *-barhet* is nothing to be borne.
  private func secondCount(
    _ word: [UInt8], _ range: Range<Int>, _ stemmer: Stemmer
  ) -> Int? {
    guard let found = count(word, range, stemmer), !CommonWords.isEnding(Array(word[range]))
    else { return nil }
    let term = range.lowerBound..<range.lowerBound + found.length
    guard !CommonWords.isEnding(Array(word[term])) else { return nil }
    let isKnown =
      CodePoint.count(word[term]) >= Self.leastPart
      || beginsWithWord(word, range, termLength: found.length, stemmer)
    return isKnown ? found.count : nil
  }

  /// Whether a part, or a beginning of it that is long enough for a part, is a word of the index with the term of the part.
  private func beginsWithWord(
    _ word: [UInt8], _ range: Range<Int>, termLength: Int, _ stemmer: Stemmer
  ) -> Bool {
    word.withUnsafeBufferPointer { word in
      let part = UnsafeBufferPointer(rebasing: word[range])
      return (termLength...part.count).contains { end in
        let beginning = UnsafeBufferPointer(rebasing: part[..<end])
        return words.find(beginning) != nil && CodePoint.count(beginning) >= Self.leastPart
          && stemmer.termLength(beginning) == termLength
      }
    }
  }

  /// How often a part occurs on its own, and the bytes of its term; nil when it does not.
  private func count(
    _ word: [UInt8], _ range: Range<Int>, _ stemmer: Stemmer
  ) -> (count: Int, length: Int)? {
    word.withUnsafeBufferPointer { word in
      let part = UnsafeBufferPointer(rebasing: word[range])
      // A term is a beginning of its word: most parts need no stemmer to be seen as none.
      guard (3...part.count).contains(where: { terms.find(.init(rebasing: part[..<$0])) != nil })
      else { return nil }
      let length = stemmer.termLength(part)
      return terms.find(.init(rebasing: part[..<length])).map { (counts[$0], length) }
    }
  }
}
