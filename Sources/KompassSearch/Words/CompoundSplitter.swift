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

  private func halves(
    _ word: [UInt8], _ range: Range<Int>, _ stemmer: Stemmer
  ) -> (Range<Int>, Range<Int>)? {
    let starts = range.filter { !CodePoint.isContinuation(word[$0]) }
    guard starts.count >= Self.leastLetters else { return nil }
    var best: (first: Range<Int>, second: Range<Int>)?
    var most = 0
    for place in Self.leastPart...starts.count - Self.leastPart {
      let cut = starts[place]
      let second = cut..<range.upperBound
      guard let secondCount = count(word, second, stemmer), secondCount > most else { continue }
      var first = range.lowerBound..<cut
      var firstCount = count(word, first, stemmer)
      if firstCount == nil, place > Self.leastPart, word[cut - 1] == UInt8(ascii: "s") {
        first = range.lowerBound..<cut - 1
        firstCount = count(word, first, stemmer)
      }
      guard let firstCount, min(firstCount, secondCount) > most else { continue }
      most = min(firstCount, secondCount)
      best = (first, second)
    }
    return best
  }

  /// How often a part occurs on its own; nil when it does not.
  private func count(_ word: [UInt8], _ range: Range<Int>, _ stemmer: Stemmer) -> Int? {
    word.withUnsafeBufferPointer { word in
      let part = UnsafeBufferPointer(rebasing: word[range])
      // A term is a beginning of its word: most parts need no stemmer to be seen as none.
      guard (3...part.count).contains(where: { terms.find(.init(rebasing: part[..<$0])) != nil })
      else { return nil }
      let term = UnsafeBufferPointer(rebasing: part[..<stemmer.termLength(part)])
      return terms.find(term).map { counts[$0] }
    }
  }
}
