/// The file of positions that belongs to a file of terms.
struct PositionsFile: Sendable {
  private let reader: ByteReader
  /// Where the places of each term stand.
  private let ranges: [Range<Int>]

  /// - Parameter terms: how many terms the file of terms has.
  init(file: String, bytes: [UInt8], terms: Int) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .positions)
    var lengths: [Int] = []
    for _ in 0..<terms { lengths.append(try reader.count()) }
    var ranges: [Range<Int>] = []
    for length in lengths { ranges.append(try reader.range(length)) }
    try reader.finish()
    self.reader = reader
    self.ranges = ranges
  }

  /// Where a term stands in documents.
  ///
  /// - Parameters:
  ///   - place: the place of the term in its file.
  ///   - postings: its documents.
  ///   - isShort: whether a document is short.
  ///   - isWanted: whether the places in a document are asked for.
  /// - Returns: the places in each document that was asked for, both ascending.
  func positions(
    of place: Int, in postings: Postings, isShort: (Int) -> Bool, isWanted: (Int) -> Bool
  ) throws(IndexFault) -> [(document: Int, places: [Int])] {
    guard ranges.indices.contains(place) else { throw reader.damaged("there is no term \(place)") }
    var bits = BitReader(reader, ranges[place])
    let short = try bits.bits(4)
    let long = try bits.bits(4)
    var found: [(document: Int, places: [Int])] = []
    for (number, level) in zip(postings.documents, postings.levels)
    where level >= Postings.leastWhole {
      let document = Int(number)
      let order = isShort(document) ? short : long
      let keeps = isWanted(document)
      var places: [Int] = []
      var last = -1
      for _ in 0..<(try bits.expGolomb(0) + 1) {
        last += try bits.expGolomb(order) + 1
        if keeps { places.append(last) }
      }
      if keeps { found.append((document, places)) }
    }
    return found
  }
}
