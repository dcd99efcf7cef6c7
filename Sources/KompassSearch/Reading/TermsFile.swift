/// A file of terms.
struct TermsFile: Sendable {
  /// The terms in the order of their keys.
  let entries: [TermEntry]

  /// Reads the terms and their documents.
  ///
  /// - Parameter ranks: the documents of the index.
  init(file: String, bytes: [UInt8], ranks: DocumentRanks) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .terms)
    let count = try reader.count()
    // What the documents of all terms may be together.
    var most = reader.remaining * TermFile.most
    var code = try CodeReader(reader, contexts: TermContexts.count)
    var entries: [TermEntry] = []
    var term: [UInt8] = []
    for _ in 0..<count {
      try code.sharedText(
        after: &term, shared: TermContexts.shared, added: TermContexts.added,
        letter: { _ in TermContexts.letters })
      var ownKey: [UInt8]?
      if try code.bit(TermContexts.hasOwnKey) {
        var key: [UInt8] = []
        try code.addText(
          to: &key, count: TermContexts.keyLength, letter: { _ in TermContexts.letters })
        ownKey = key
      }
      let postings = try Self.postings(&code, ranks, most: most)
      most -= postings.documents.count
      entries.append(TermEntry(term: term, ownKey: ownKey, postings: postings))
    }
    try code.finish()
    self.entries = entries
  }

  /// The places of the terms of a key.
  func places(of key: [UInt8]) -> [Int] { entries.indices.filter { entries[$0].key == key } }

  private static func postings(
    _ code: inout CodeReader, _ ranks: DocumentRanks, most: Int
  ) throws(IndexFault) -> Postings {
    let long = try code.number(TermContexts.long)
    let short = try code.number(TermContexts.short(long: long))
    guard long <= ranks.long.count, short <= ranks.short.count, long + short <= most else {
      throw code.damaged("a term names more documents than there are")
    }
    let levels = 4
    // Numbers and levels in one, to be sorted together.
    var found: [UInt32] = []
    found.reserveCapacity(long + short)
    for (isShort, count) in [(false, long), (true, short)] where count > 0 {
      let documents = ranks.documents(isShort: isShort)
      let gaps = TermContexts.gaps(isShort: isShort, count: count, of: documents.count)
      var rank = -1
      for _ in 0..<count {
        rank += try code.number(gaps) + 1
        guard rank < documents.count else { throw code.damaged("there is no document \(rank)") }
        let level = try code.bits(levels, TermContexts.levels(isShort: isShort))
        found.append(UInt32(documents[rank]) << levels | UInt32(level))
      }
    }
    found.sort()
    return Postings(
      documents: found.map { Int32($0 >> levels) }, levels: found.map { UInt8($0 & 15) })
  }
}
