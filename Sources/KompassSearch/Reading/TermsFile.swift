/// A file of terms.
struct TermsFile: Sendable {
  /// The terms in the order of their keys.
  let entries: [TermEntry]
  private let reader: ByteReader

  /// Reads the terms, and their documents not yet.
  init(file: String, bytes: [UInt8]) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .terms)
    var entries: [TermEntry] = []
    var term: [UInt8] = []
    var end = 0
    for place in 0..<(try reader.count(ofAtLeast: 4)) {
      try reader.sharedText(after: &term)
      let count = try reader.number()
      var ownKey: [UInt8]?
      if count % 2 == 1 { ownKey = Array(try reader.text().utf8) }
      let order = Int(try reader.byte())
      // The places from the first run on, until it is known where that is.
      let start = end
      end += try reader.count()
      entries.append(
        TermEntry(
          term: term, ownKey: ownKey, place: place, count: count / 2, order: order,
          range: start..<end))
    }
    let first = reader.position
    _ = try reader.range(end)
    try reader.finish()
    self.reader = reader
    self.entries = entries.map { entry in
      TermEntry(
        term: entry.term, ownKey: entry.ownKey, place: entry.place, count: entry.count,
        order: entry.order,
        range: first + entry.range.lowerBound..<first + entry.range.upperBound)
    }
  }

  /// The terms of a key.
  func entries(of key: [UInt8]) -> [TermEntry] { entries.filter { $0.key == key } }

  /// The documents of a term.
  ///
  /// - Parameter total: how many documents the index has.
  func postings(of entry: TermEntry, total: Int) throws(IndexFault) -> Postings {
    guard entry.count <= total, entry.count <= entry.range.count * 8 / 5 else {
      throw reader.damaged("a term names more documents than there are")
    }
    var bits = BitReader(reader, entry.range)
    var postings = Postings()
    postings.documents.reserveCapacity(entry.count)
    postings.levels.reserveCapacity(entry.count)
    var document = -1
    for _ in 0..<entry.count {
      document += try bits.expGolomb(entry.order) + 1
      guard document < total else { throw reader.damaged("there is no document \(document)") }
      postings.documents.append(Int32(document))
      postings.levels.append(UInt8(try bits.bits(4)))
    }
    return postings
  }
}
