/// The documents and places of some entries that follow one another, as they stand in files.
struct EncodedTerms: Sendable {
  /// How many documents have each.
  private(set) var counts: [Int] = []
  /// The order of exp-Golomb of the gaps between documents.
  private(set) var orders: [Int] = []
  /// The runs of bits with the documents.
  private(set) var documents = Runs<UInt8>()
  /// The runs of bits with the places.
  private(set) var places = Runs<UInt8>()

  /// Nothing yet.
  init() {}

  init(
    entries: Range<Int>, blocks: [BlockPostings], levels: LevelCodes, kinds: [DocumentKind]
  ) {
    for entry in entries {
      let postings = blocks.flatMap { $0.postings(of: entry) }
      let gaps = Self.gaps(postings.map { Int($0.document) })
      let order = ExpGolomb.order(gaps)
      var bits = BitWriter()
      for (gap, posting) in zip(gaps, postings) {
        bits.write(gap, order: order)
        let isShort = kinds[Int(posting.document)].isShort
        let level = (isShort ? levels.short : levels.long)[Int(posting.level)]
        bits.write(level.code, level.length)
      }
      bits.end()
      counts.append(postings.count)
      orders.append(order)
      documents.append(list: bits.bytes)
      places.append(list: Self.places(postings, blocks.flatMap { $0.places(of: entry) }, kinds))
    }
  }

  /// Adds the entries that follow.
  mutating func append(_ other: Self) {
    counts += other.counts
    orders += other.orders
    documents.append(other.documents)
    places.append(other.places)
  }

  private static func places(
    _ postings: [BlockPostings.Posting], _ places: [UInt32], _ kinds: [DocumentKind]
  ) -> [UInt8] {
    var gaps: [Int] = []
    gaps.reserveCapacity(places.count)
    var short: [Int] = []
    var long: [Int] = []
    var start = 0
    for posting in postings where posting.count > 0 {
      let end = start + Int(posting.count)
      let these = Self.gaps(places[start..<end].map { Int($0) })
      gaps += these
      if kinds[Int(posting.document)].isShort { short += these } else { long += these }
      start = end
    }
    let orders = (short: ExpGolomb.order(short), long: ExpGolomb.order(long))
    var bits = BitWriter()
    bits.write(UInt64(orders.short), 4)
    bits.write(UInt64(orders.long), 4)
    start = 0
    for posting in postings where posting.count > 0 {
      let end = start + Int(posting.count)
      let order = kinds[Int(posting.document)].isShort ? orders.short : orders.long
      bits.write(Int(posting.count) - 1, order: 0)
      for gap in gaps[start..<end] { bits.write(gap, order: order) }
      start = end
    }
    bits.end()
    return bits.bytes
  }

  /// What lies between ascending numbers, and before the first.
  private static func gaps(_ numbers: [Int]) -> [Int] {
    var last = -1
    return numbers.map { number in
      defer { last = number }
      return number - last - 1
    }
  }
}
