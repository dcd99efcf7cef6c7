/// The terms of an index, each once under every key that it has, and what words stand for them.
struct TermList: Sendable {
  /// A term under a key.
  struct Entry: Sendable {
    /// What the term is looked up by.
    let key: [UInt8]
    /// The term.
    let term: [UInt8]
    /// Whether the key is that of words without marks (`WordTerm.otherKey`).
    let hasOwnKey: Bool
  }

  /// What a word means for an entry.
  struct Meaning: Sendable {
    private let value: UInt32

    init(entry: Int, isPart: Bool) {
      value = UInt32(truncatingIfNeeded: entry << 1 | (isPart ? 1 : 0))
    }

    /// The place of the entry.
    var entry: Int { Int(value >> 1) }
    /// Whether the term is only a part of the word.
    var isPart: Bool { value & 1 == 1 }
  }

  /// The entries in the order of their keys, then of their terms.
  let entries: [Entry]
  /// The entries of each word, then those of its parts; none of a common word.
  let ofWord: Runs<Meaning>
  /// The word that each entry is shown as: the most frequent one, the first of equals. Nil for an entry with a key of its own.
  let shown: [Int?]

  init(_ vocabulary: Vocabulary, terms: [WordTerm?], parts: [[WordTerm]]) {
    var table = ByteTable(expecting: vocabulary.words.count)
    var found: [(key: [UInt8], term: [UInt8], hasOwnKey: Bool)] = []
    var bytes: [UInt8] = []
    func add(_ term: WordTerm, _ key: [UInt8], isOwn: Bool, to places: inout Runs<Int>) {
      bytes.removeAll(keepingCapacity: true)
      bytes += key
      bytes.append(0)
      bytes += term.term
      let place = bytes.withUnsafeBufferPointer { table.add($0) }
      if place == found.count { found.append((key, term.term, isOwn)) }
      places.append(place)
    }
    func add(_ term: WordTerm, to places: inout Runs<Int>) {
      add(term, term.key, isOwn: false, to: &places)
      if let other = term.otherKey { add(term, other, isOwn: true, to: &places) }
    }
    var own = Runs<Int>()
    var ofParts = Runs<Int>()
    for (term, parts) in zip(terms, parts) {
      if let term { add(term, to: &own) }
      own.end()
      for part in parts { add(part, to: &ofParts) }
      ofParts.end()
    }
    // Letters are never 0, so the order of these bytes is that of keys, then of terms.
    let order = table.sortedPlaces()
    var rank = [Int](repeating: 0, count: order.count)
    for (place, entry) in order.enumerated() { rank[entry] = place }
    entries = order.map {
      Entry(key: found[$0].key, term: found[$0].term, hasOwnKey: found[$0].hasOwnKey)
    }
    var ofWord = Runs<Meaning>()
    var shown = [Int?](repeating: nil, count: order.count)
    for word in terms.indices {
      own.each(word) { entry in
        ofWord.append(Meaning(entry: rank[entry], isPart: false))
        if !found[entry].hasOwnKey {
          let other = shown[rank[entry]]
          shown[rank[entry]] = other.map { vocabulary.shows(word, rather: $0) ? word : $0 } ?? word
        }
      }
      ofParts.each(word) { ofWord.append(Meaning(entry: rank[$0], isPart: true)) }
      ofWord.end()
    }
    self.ofWord = ofWord
    self.shown = shown
  }
}

extension Vocabulary {
  /// Whether a term is rather shown as this word than as another one of its words.
  fileprivate func shows(_ word: Int, rather other: Int) -> Bool {
    if counts[word] != counts[other] { return counts[word] > counts[other] }
    return words[word].lexicographicallyPrecedes(words[other])
  }
}
