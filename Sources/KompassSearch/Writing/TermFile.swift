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
    /// The documents.
    let ranks: DocumentRanks
    private let range: Range<Int>
    private let blocks: [BlockPostings]

    /// - Parameters:
    ///   - range: which of `entries` the file has.
    ///   - blocks: the postings of all entries.
    init(
      _ range: Range<Int>, of entries: [TermList.Entry], _ blocks: [BlockPostings],
      _ ranks: DocumentRanks
    ) {
      self.entries = entries[range]
      previous = entries[..<range.lowerBound].last?.key ?? []
      self.ranks = ranks
      self.range = range
      self.blocks = blocks
    }

    /// The postings of the entries, the first of which is 0; put together when it is asked for.
    var postings: BlockPostings { BlockPostings(of: range, in: blocks) }

    /// That of everything that the file of terms follows from.
    ///
    /// - Parameter kinds: that of the documents.
    func termsFingerprint(_ kinds: Fingerprint) -> Fingerprint {
      var print = kinds
      print.add("terms")
      for entry in entries {
        entry.key.withUnsafeBytes { print.add($0) }
        entry.term.withUnsafeBytes { print.add($0) }
        print.add(entry.hasOwnKey ? 1 : 0)
      }
      for block in blocks { block.addDocuments(of: range, to: &print) }
      return print
    }

    /// That of everything that the file of positions follows from.
    ///
    /// - Parameter kinds: that of the documents.
    func positionsFingerprint(_ kinds: Fingerprint) -> Fingerprint {
      var print = kinds
      print.add("positions")
      for block in blocks { block.addPlaces(of: range, to: &print) }
      return print
    }

    /// The shortest beginning of the first key that stands after the key before it.
    var start: [UInt8] { TermFile.start(entries.first?.key ?? [], after: previous) }
  }

  /// - Parameters:
  ///   - kinds: the fingerprint of the documents.
  ///   - memory: knows files that were made of the same before.
  init(_ content: Content, _ kinds: Fingerprint, _ memory: IndexMemory) {
    start = content.start
    var made: BlockPostings?
    func postings() -> BlockPostings {
      let postings = made ?? content.postings
      made = postings
      return postings
    }
    terms = memory.bytes(content.termsFingerprint(kinds)) { Self.terms(content, postings()) }
    positions = memory.bytes(content.positionsFingerprint(kinds)) {
      Self.positions(content, postings())
    }
  }

  private static func terms(_ content: Content, _ all: BlockPostings) -> [UInt8] {
    var code = CodeWriter(contexts: TermContexts.count)
    var previous: [UInt8] = []
    var documents = 0
    for (place, entry) in content.entries.enumerated() {
      let postings = all.postings(of: place)
      write(entry, after: previous, to: &code)
      write(postings, content.ranks, to: &code)
      previous = entry.term
      documents += postings.count
    }
    code.end(atLeast: content.entries.count + documents / most + 1)
    var body = ByteWriter()
    body.number(content.entries.count)
    body.raw(code.bytes)
    return body.bytes
  }

  private static func positions(_ content: Content, _ all: BlockPostings) -> [UInt8] {
    var code = CodeWriter(contexts: PositionContexts.count)
    var sum = 0
    for place in 0..<content.entries.count {
      let places = all.places(of: place)
      write(places, of: all.postings(of: place), content.ranks, to: &code)
      sum += places.count
    }
    code.end(atLeast: sum / most + 1)
    return code.bytes
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
    let short = postings.count { ranks.isShort[$0.document] }
    let long = postings.count - short
    writer.number(long, TermContexts.long)
    writer.number(short, TermContexts.short(long: long))
    for (isShort, count) in [(false, long), (true, short)] where count > 0 {
      let total = ranks.documents(isShort: isShort).count
      let gaps = TermContexts.gaps(isShort: isShort, count: count, of: total)
      let levels = TermContexts.levels(isShort: isShort)
      var next = 0
      for posting in postings where ranks.isShort[posting.document] == isShort {
        let rank = Int(ranks.ranks[posting.document])
        writer.number(rank - next, gaps)
        writer.bits(posting.level, 4, levels)
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
      let isShort = ranks.isShort[posting.document]
      let level = posting.level
      let gaps = PositionContexts.gaps(isShort: isShort, level: level)
      let count = posting.count
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
