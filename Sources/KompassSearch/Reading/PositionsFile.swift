/// The file of positions that belongs to a file of terms.
struct PositionsFile: Sendable {
  /// The places of all terms, one after the other.
  private let places: [UInt32]
  /// For each term where the places of each of its documents begin, and where those of the last end.
  private let starts: [[Int]]

  /// - Parameters:
  ///   - terms: the file of terms.
  ///   - ranks: the documents of the index.
  init(
    file: String, bytes: [UInt8], terms: TermsFile, ranks: DocumentRanks
  ) throws(IndexFault) {
    let reader = try ByteReader(file: file, bytes: bytes, kind: .positions)
    let most = reader.remaining * TermFile.most
    var code = try CodeReader(reader, contexts: PositionContexts.count)
    var places: [UInt32] = []
    var starts: [[Int]] = []
    for postings in terms.entries.map(\.postings) {
      var own = [places.count]
      own.reserveCapacity(postings.documents.count + 1)
      for (document, level) in zip(postings.documents, postings.levels) {
        if level >= Postings.leastWhole {
          try Self.read(
            &code, isShort: ranks.isShort[Int(document)], level: Int(level), most: most, &places)
        }
        own.append(places.count)
      }
      starts.append(own)
    }
    try code.finish()
    self.places = places
    self.starts = starts
  }

  /// Where a term stands in documents.
  ///
  /// - Parameters:
  ///   - place: the place of the term in its file.
  ///   - postings: its documents.
  ///   - isWanted: whether the places in a document are asked for.
  /// - Returns: the places in each document that was asked for, both ascending.
  func positions(
    of place: Int, in postings: Postings, isWanted: (Int) -> Bool
  ) -> [(document: Int, places: [Int])] {
    let starts = starts[place]
    var found: [(document: Int, places: [Int])] = []
    for (number, document) in postings.documents.enumerated()
    where postings.levels[number] >= Postings.leastWhole && isWanted(Int(document)) {
      let range = starts[number]..<starts[number + 1]
      found.append((Int(document), places[range].map { Int($0) }))
    }
    return found
  }

  private static func read(
    _ code: inout CodeReader, isShort: Bool, level: Int, most: Int, _ places: inout [UInt32]
  ) throws(IndexFault) {
    let gaps = PositionContexts.gaps(isShort: isShort, level: level)
    let first = places.count
    var next = 0
    repeat {
      let place = next + (try code.number(gaps))
      guard place < 1 << 31, places.count < most else {
        throw code.damaged("a term stands at more places than there are")
      }
      places.append(UInt32(place))
      next = place + 1
    } while try code.bit(
      PositionContexts.goesOn(isShort: isShort, level: level, after: places.count - first))
  }
}
