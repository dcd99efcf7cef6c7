import KompassModel

/// How the words of the index before were split: most are split the same way again.
///
/// How a word is split follows from the words and the terms that stand in it, and from how often those terms occur. Where none of
/// them came, went, or became more or less frequent, it is split as it was.
struct KnownSplits: Sendable {
  /// There is one list only, the last: what it was made from stands in it.
  private static let key = Fingerprint(of: Array("splits".utf8))
  /// Where more than one in so many of all words and terms changed, nearly every word has one of those in it.
  private static let mostChanged = 8

  /// The words of the index before.
  private let words: ByteTable
  /// Where each of them stands now; nil for one that went.
  private let places: [Int?]
  /// How each was split, as ``keep(_:of:in:)`` wrote it.
  private let splits: [ArraySlice<UInt8>]
  /// The words that came or went, and the terms whose frequency changed.
  private let changed: ByteTable
  /// The bytes of the longest of those.
  private let longest: Int

  /// - Parameters:
  ///   - memory: may know how words were split before.
  ///   - splitter: knows the words and the terms of now.
  /// - Returns: nil where nothing of use is known.
  init?(_ memory: IndexMemory, for splitter: CompoundSplitter) {
    guard let packed = memory.find(Self.key) else { return nil }
    var reader = PackedReader(packed)
    guard let words = reader.table(), let terms = reader.table(),
      let counts = reader.list(terms.count, of: { $0.number() }),
      let splits = reader.list(words.count, of: { $0.slice() }), reader.isAtEnd
    else { return nil }
    var changed = ByteTable()
    for place in 0..<splitter.words.count {
      splitter.words.with(place) { if words.find($0) == nil { _ = changed.add($0) } }
    }
    places = (0..<words.count).map { place in
      words.with(place) { word in
        let now = splitter.words.find(word)
        if now == nil { _ = changed.add(word) }
        return now
      }
    }
    for place in 0..<splitter.terms.count {
      splitter.terms.with(place) { term in
        let before = terms.find(term).map { counts[$0] }
        if before != splitter.counts[place] { _ = changed.add(term) }
      }
    }
    for place in 0..<terms.count {
      terms.with(place) { if splitter.terms.find($0) == nil { _ = changed.add($0) } }
    }
    guard changed.count <= (words.count + terms.count) / Self.mostChanged else { return nil }
    longest = (0..<changed.count).map { changed.range($0).count }.max() ?? 0
    self.words = words
    self.splits = splits
    self.changed = changed
  }

  /// How a word was split; nil where it may be split otherwise now.
  func split(of word: UnsafeBufferPointer<UInt8>) -> SplitWord? {
    guard let place = words.find(word), !hasChanged(word) else { return nil }
    var reader = PackedReader(Array(splits[place]))
    guard let count = reader.number(),
      let parts = reader.list(count, of: { $0.range(in: word) }), let innerCount = reader.number(),
      let inner = reader.list(
        innerCount,
        of: { reader -> InnerWord? in
          guard let range = reader.range(in: word), let before = reader.number(),
            places.indices.contains(before), let now = places[before]
          else { return nil }
          return InnerWord(range: range, word: now)
        }), reader.isAtEnd
    else { return nil }
    return SplitWord(parts: parts.map { CompoundSplitter.Part(range: $0) }, inner: inner)
  }

  private func hasChanged(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    for start in word.indices {
      let most = min(word.count, start + longest)
      var isFound = false
      changed.eachBeginning(of: UnsafeBufferPointer(rebasing: word[start..<most]), atLeast: 1) {
        _, _ in
        isFound = true
        return false
      }
      if isFound { return true }
    }
    return false
  }

  /// Keeps how all words were split for the next index.
  ///
  /// - Parameters:
  ///   - splits: those of the words of `splitter`.
  ///   - memory: where they are kept.
  static func keep(_ splits: [SplitWord], of splitter: CompoundSplitter, in memory: IndexMemory) {
    var writer = ByteWriter()
    writer.table(splitter.words)
    writer.table(splitter.terms)
    for count in splitter.counts { writer.number(count) }
    for split in splits {
      var own = ByteWriter()
      own.number(split.parts.count)
      for part in split.parts { own.range(part.range) }
      own.number(split.inner.count)
      for inner in split.inner {
        own.range(inner.range)
        own.number(inner.word)
      }
      writer.text(own.bytes)
    }
    memory.keep(key, writer.bytes)
  }
}

extension ByteWriter {
  fileprivate mutating func range(_ range: Range<Int>) {
    number(range.lowerBound)
    number(range.upperBound)
  }
}

extension PackedReader {
  /// The next bytes, which stand behind their number, where they stand; nil where there are none.
  fileprivate mutating func slice() -> ArraySlice<UInt8>? { number().flatMap { bytes($0) } }

  /// The next stretch of a word, in bytes; nil for one that the word has not.
  fileprivate mutating func range(in word: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = number(), let end = number(), start < end, end <= word.count else {
      return nil
    }
    return start..<end
  }
}
