/// The different words of an index.
struct Vocabulary: Sendable {
  /// The words in lower case.
  let words: ByteTable
  /// The words of each unit, in their order; none for a unit that is not searched.
  let ofUnit: Runs<UInt32>
  /// How often each word occurs.
  let counts: [Int]

  init(_ corpus: Corpus) {
    let unitCounts = corpus.counts(in: corpus.sources.filter(\.isIndexed))
    var words = ByteTable(expecting: corpus.units.count / 2)
    var ofUnit = Runs<UInt32>()
    var counts: [Int] = []
    var reader = WordReader()
    for (unit, count) in unitCounts.enumerated() {
      if count > 0 {
        corpus.units.with(unit) { text in
          reader.begin()
          while reader.next(in: text) {
            let word = reader.word.withUnsafeBufferPointer { words.add($0) }
            if word == counts.count { counts.append(0) }
            counts[word] += count
            ofUnit.append(UInt32(truncatingIfNeeded: word))
          }
        }
      }
      ofUnit.end()
    }
    self.words = words
    self.ofUnit = ofUnit
    self.counts = counts
  }
}
