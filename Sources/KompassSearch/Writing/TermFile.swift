import KompassModel

/// A file of terms, and the file of positions beside it.
struct TermFile: Sendable {
  /// How many documents, and how many places, a file has at most for each of its bytes (docs/search-format.md, “Coded bits”).
  static let most = 16

  /// Where its keys begin: not after its first, and after the last of the file before.
  let start: [UInt8]
  /// The body of the file of terms.
  let terms: [UInt8]
  /// The body of the file of positions.
  let positions: [UInt8]

  /// What a file is made of.
  struct Content {
    /// The entries.
    let entries: ArraySlice<TermList.Entry>
    /// The last key of the file before; empty where there is none.
    let previous: [UInt8]
    /// The postings of the entries, the first of which is 0.
    let postings: BlockPostings
    /// The documents.
    let ranks: DocumentRanks

    /// - Parameters:
    ///   - range: which of `entries` the file has.
    ///   - blocks: the postings of all entries.
    init(
      _ range: Range<Int>, of entries: [TermList.Entry], _ blocks: [BlockPostings],
      _ ranks: DocumentRanks
    ) {
      self.entries = entries[range]
      previous = entries[..<range.lowerBound].last?.key ?? []
      postings = BlockPostings(of: range, in: blocks)
      self.ranks = ranks
    }

    /// That of everything that the file follows from.
    ///
    /// - Parameter kinds: that of the documents.
    func fingerprint(_ kinds: Fingerprint) -> Fingerprint {
      var print = kinds
      print.add("terms")
      for entry in entries {
        entry.key.withUnsafeBytes { print.add($0) }
        entry.term.withUnsafeBytes { print.add($0) }
        print.add(entry.hasOwnKey ? 1 : 0)
      }
      postings.add(to: &print)
      return print
    }

    /// The shortest beginning of the first key that stands after the key before it.
    var start: [UInt8] { TermFile.start(entries.first?.key ?? [], after: previous) }
  }

  init(_ content: Content) {
    var terms = CodeWriter(contexts: TermContexts.count)
    var positions = CodeWriter(contexts: PositionContexts.count)
    var previous: [UInt8] = []
    var sums = (documents: 0, places: 0)
    let ranks = content.ranks
    for (place, entry) in content.entries.enumerated() {
      let postings = content.postings.postings(of: place)
      let places = content.postings.places(of: place)
      Self.write(entry, after: previous, to: &terms)
      Self.write(postings, ranks, to: &terms)
      Self.write(places, of: postings, ranks, to: &positions)
      previous = entry.term
      sums.documents += postings.count
      sums.places += places.count
    }
    terms.end(atLeast: content.entries.count + sums.documents / Self.most + 1)
    positions.end(atLeast: sums.places / Self.most + 1)
    var body = ByteWriter()
    body.number(content.entries.count)
    body.raw(terms.bytes)
    start = content.start
    self.terms = body.bytes
    self.positions = positions.bytes
  }

  /// What ``init(packed:_:)`` reads.
  var packed: [UInt8] {
    var writer = ByteWriter()
    writer.text(terms)
    writer.text(positions)
    return writer.bytes
  }

  /// A file that was made of the same before.
  ///
  /// - Returns: nil for bytes that are none.
  init?(packed: [UInt8], _ content: Content) {
    var reader = PackedReader(packed)
    guard let terms = reader.bytes(), let positions = reader.bytes(), reader.isAtEnd else {
      return nil
    }
    start = content.start
    self.terms = terms
    self.positions = positions
  }

  /// The shortest beginning of a key that stands after the key before it.
  private static func start(_ key: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var length = min(zip(key, previous).prefix { $0 == $1 }.count + 1, key.count)
    while length < key.count, CodePoint.isContinuation(key[length]) { length += 1 }
    return Array(key[..<length])
  }

  private static func write(
    _ entry: TermList.Entry, after previous: [UInt8], to writer: inout CodeWriter
  ) {
    let letter = { (_: UInt8) in TermContexts.letters }
    writer.shared(
      entry.term, after: previous, shared: TermContexts.shared, added: TermContexts.added,
      letter: letter)
    writer.bit(entry.hasOwnKey, TermContexts.hasOwnKey)
    if entry.hasOwnKey {
      writer.text(entry.key[...], count: TermContexts.keyLength, letter: letter)
    }
  }

  private static func write(
    _ postings: ArraySlice<BlockPostings.Posting>, _ ranks: DocumentRanks,
    to writer: inout CodeWriter
  ) {
    let short = postings.count { ranks.isShort[Int($0.document)] }
    let long = postings.count - short
    writer.number(long, TermContexts.long)
    writer.number(short, TermContexts.short(long: long))
    for (isShort, count) in [(false, long), (true, short)] where count > 0 {
      let total = ranks.documents(isShort: isShort).count
      let gaps = TermContexts.gaps(isShort: isShort, count: count, of: total)
      let levels = TermContexts.levels(isShort: isShort)
      var next = 0
      for posting in postings where ranks.isShort[Int(posting.document)] == isShort {
        let rank = Int(ranks.ranks[Int(posting.document)])
        writer.number(rank - next, gaps)
        writer.bits(Int(posting.level), 4, levels)
        next = rank + 1
      }
    }
  }

  private static func write(
    _ places: ArraySlice<UInt32>, of postings: ArraySlice<BlockPostings.Posting>,
    _ ranks: DocumentRanks,
    to writer: inout CodeWriter
  ) {
    var first = places.startIndex
    for posting in postings where posting.count > 0 {
      let isShort = ranks.isShort[Int(posting.document)]
      let level = Int(posting.level)
      let gaps = PositionContexts.gaps(isShort: isShort, level: level)
      let count = Int(posting.count)
      var next = 0
      for number in 0..<count {
        let place = Int(places[first + number])
        writer.number(place - next, gaps)
        next = place + 1
        writer.bit(
          number + 1 < count,
          PositionContexts.goesOn(isShort: isShort, level: level, after: number + 1))
      }
      first += count
    }
  }
}
