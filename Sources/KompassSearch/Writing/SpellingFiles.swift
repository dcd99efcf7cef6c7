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

  init(_ terms: TermList, _ words: ByteTable, counts: [Int]) {
    var lengths: [Int: [Int]] = [:]
    for (entry, shown) in terms.shown.enumerated() where shown != nil {
      lengths[CodePoint.count(terms.entries[entry].key), default: []].append(entry)
    }
    // The entries stand in the order of their keys, which are their folded terms.
    files = lengths.keys.sorted().map { length in
      let entries = Self.frequent(lengths[length] ?? [], counts)
      var body = ByteWriter()
      body.number(entries.count)
      var previous: [UInt8] = []
      for entry in entries {
        let term = terms.entries[entry].term
        let shown = terms.shown[entry].map { words[$0] } ?? term
        body.shared(term, after: previous)
        // A term is a beginning of its words.
        body.number(0)
        body.text(shown.dropFirst(term.count))
        body.byte(BinaryLogarithm.whole(counts[entry]))
        previous = term
      }
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
