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
    let add = { (term: WordTerm) -> [Int] in
      let keys = [term.key] + (term.otherKey.map { [$0] } ?? [])
      return keys.enumerated().map { number, key in
        let place = table.add(key + [0] + term.term)
        if place == found.count { found.append((key, term.term, number > 0)) }
        return place
      }
    }
    let meanings = zip(terms, parts).map { term, parts in
      (own: term.map(add) ?? [], parts: parts.flatMap(add))
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
    for (word, meaning) in meanings.enumerated() {
      for entry in meaning.own {
        ofWord.append(Meaning(entry: rank[entry], isPart: false))
        if !found[entry].hasOwnKey {
          let other = shown[rank[entry]]
          shown[rank[entry]] = other.map { vocabulary.shows(word, rather: $0) ? word : $0 } ?? word
        }
      }
      for entry in meaning.parts { ofWord.append(Meaning(entry: rank[entry], isPart: true)) }
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
