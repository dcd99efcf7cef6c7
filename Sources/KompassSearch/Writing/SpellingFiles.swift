import KompassModel

/// The files of words by their lengths, for typing errors.
struct SpellingFiles: Sendable {
  /// What a file holds at most: of more words those that are in the fewest documents are left out, for a typing error
  /// loads five files, and few mean a word of one document.
  static let most = 4000

  /// The words of one length.
  struct File: Sendable {
    /// The length of the folded terms, in code points.
    let length: Int
    /// That of the body.
    let hash: ContentHash
    /// The file, without its header.
    let body: [UInt8]
  }

  /// The files, the shortest words first.
  let files: [File]

  init(_ terms: TermList, _ shownWords: ByteTable, counts: [Int], _ workers: Workers) {
    var lengths: [Int: [Int]] = [:]
    for (entry, shown) in terms.shown.enumerated() where shown != nil {
      lengths[CodePoint.count(terms.entries[entry].key), default: []].append(entry)
    }
    // The entries stand in the order of their keys, which are their folded terms.
    let groups = lengths.sorted { $0.key < $1.key }
    files = workers.map(groups.count) { number in
      let length = groups[number].key
      let entries = Self.frequent(groups[number].value, counts)
      var words = CodeWriter(contexts: SpellingContexts.count)
      var previous: [UInt8] = []
      for entry in entries {
        let term = terms.entries[entry].term
        let shown = terms.shown[entry].map { shownWords[$0] } ?? term
        words.shared(
          term, after: previous, shared: SpellingContexts.shared, added: SpellingContexts.added,
          letter: SpellingContexts.letter)
        // A term is a beginning of its words.
        words.number(0, SpellingContexts.left)
        words.text(
          shown.dropFirst(term.count), after: term.last ?? 0, count: SpellingContexts.ending,
          letter: SpellingContexts.ending)
        words.number(BinaryLogarithm.whole(counts[entry]), SpellingContexts.magnitude)
        previous = term
      }
      words.end(atLeast: entries.count)
      var body = ByteWriter()
      body.number(entries.count)
      body.raw(words.bytes)
      return File(length: length, hash: ContentHash(body.bytes), body: body.bytes)
    }
  }

  /// The entries that are in so many documents that no more than `most` are.
  private static func frequent(_ entries: [Int], _ counts: [Int]) -> [Int] {
    guard entries.count > most else { return entries }
    let least = entries.map { counts[$0] }.sorted(by: >)[most] + 1
    return entries.filter { counts[$0] >= least }
  }
}
