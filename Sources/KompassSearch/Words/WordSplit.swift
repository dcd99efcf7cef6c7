/// Splits one word for ``CompoundSplitter``. Parts are ranges of its letters.
struct WordSplit {
  private let word: UnsafeBufferPointer<UInt8>
  private let splitter: CompoundSplitter
  private let stemmer: Stemmer
  /// Where each letter begins, and the end.
  private let starts: [Int]
  /// For each letter the bytes of the shortest term that the rest of the word from there begins with, `Int.max` when it begins with
  /// none; nil where that was not asked yet.
  private var shortestTerms: [Int?]

  /// - Parameter word: in lower case and NFC; used while the value is.
  init(_ word: UnsafeBufferPointer<UInt8>, _ splitter: CompoundSplitter, _ stemmer: Stemmer) {
    self.word = word
    self.splitter = splitter
    self.stemmer = stemmer
    starts = word.indices.filter { !CodePoint.isContinuation(word[$0]) } + [word.count]
    shortestTerms = Array(repeating: nil, count: starts.count)
  }

  /// The parts, an outer one before its own parts; none when the word is no compound.
  var parts: [CompoundSplitter.Part] {
    mutating get {
      var parts: [CompoundSplitter.Part] = []
      split(0..<starts.count - 1, CompoundSplitter.depth, &parts)
      return parts
    }
  }

  private mutating func split(
    _ letters: Range<Int>, _ depth: Int, _ parts: inout [CompoundSplitter.Part]
  ) {
    guard let (first, second) = halves(letters) else { return }
    for part in [first, second] {
      parts.append(.init(range: bytes(part)))
      if depth > 0 { split(part, depth - 1, &parts) }
    }
  }

  /// The two parts that a stretch is split in: of several ways the one whose rarer part is most frequent, of equals the first.
  private mutating func halves(_ letters: Range<Int>) -> (Range<Int>, Range<Int>)? {
    guard letters.count >= CompoundSplitter.leastLetters else { return nil }
    let prefix = CommonWords.prefixLength(of: text(letters))
    var best: (first: Range<Int>, second: Range<Int>)?
    var most = 0
    let least = CompoundSplitter.leastPart
    for cut in letters.lowerBound + least...letters.upperBound - least {
      guard starts[cut] - starts[letters.lowerBound] > prefix,
        let second = secondCount(cut..<letters.upperBound), second > most,
        let first = firstPart(letters.lowerBound..<cut), min(first.count, second) > most
      else { continue }
      most = min(first.count, second)
      best = (first.letters, cut..<letters.upperBound)
    }
    return best
  }

  /// A first part, without its joining *s* if it occurs only so. With an *s* at its end it needs a letter more.
  private mutating func firstPart(_ letters: Range<Int>) -> (letters: Range<Int>, count: Int)? {
    let hasJoint = word[starts[letters.upperBound] - 1] == UInt8(ascii: "s")
    guard !hasJoint || letters.count > CompoundSplitter.leastPart else { return nil }
    if let count = count(letters)?.count { return (letters, count) }
    guard hasJoint else { return nil }
    let short = letters.dropLast()
    return count(short).map { (short, $0.count) }
  }

  /// How often a second part occurs on its own. One that is an ending of the language is none, and one whose term is very
  /// short must have more of a word than its term: *-barhet* is nothing to be borne.
  private mutating func secondCount(_ letters: Range<Int>) -> Int? {
    let part = text(letters)
    guard let found = count(letters), !CommonWords.isEnding(part) else { return nil }
    let term = UnsafeBufferPointer(rebasing: part[..<found.length])
    guard !CommonWords.isEnding(term) else { return nil }
    let isKnown =
      CodePoint.count(term) >= CompoundSplitter.leastPart
      || beginsWithWord(part, termLength: found.length)
    return isKnown ? found.count : nil
  }

  /// Whether a part, or a beginning of it that is long enough for a part, is a word of the index with the term of the part.
  private func beginsWithWord(_ part: UnsafeBufferPointer<UInt8>, termLength: Int) -> Bool {
    var isFound = false
    splitter.words.eachBeginning(of: part, atLeast: termLength) { _, length in
      let beginning = UnsafeBufferPointer(rebasing: part[..<length])
      isFound =
        CodePoint.count(beginning) >= CompoundSplitter.leastPart
        && stemmer.termLength(beginning) == termLength
      return !isFound
    }
    return isFound
  }

  /// How often a part occurs on its own, and the bytes of its term; nil when it does not.
  private mutating func count(_ letters: Range<Int>) -> (count: Int, length: Int)? {
    let part = text(letters)
    // A term is a beginning of its word: most parts need no stemmer to be seen as none.
    guard shortestTerm(from: letters.lowerBound) <= part.count else { return nil }
    let length = stemmer.termLength(part)
    return splitter.terms.find(.init(rebasing: part[..<length]))
      .map { (splitter.counts[$0], length) }
  }

  /// The bytes of the shortest term of at least three that the rest of the word from a letter begins with; `Int.max` for none.
  private mutating func shortestTerm(from letter: Int) -> Int {
    if let known = shortestTerms[letter] { return known }
    var shortest = Int.max
    splitter.terms.eachBeginning(of: text(letter..<starts.count - 1), atLeast: 3) { _, length in
      shortest = length
      return false
    }
    shortestTerms[letter] = shortest
    return shortest
  }

  private func bytes(_ letters: Range<Int>) -> Range<Int> {
    starts[letters.lowerBound]..<starts[letters.upperBound]
  }

  private func text(_ letters: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: word[bytes(letters)])
  }
}
