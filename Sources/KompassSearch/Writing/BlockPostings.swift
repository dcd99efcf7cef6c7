import KompassModel

/// The postings of some documents that follow one another: for each entry the documents that have it.
struct BlockPostings: Sendable {
  /// A document that has a term.
  struct Posting: Sendable {
    private static let countBits: UInt64 = 28

    /// From the top: 32 bits for the number, 4 for the level, the rest for how often.
    fileprivate let bits: UInt64

    /// - Parameters:
    ///   - document: its number.
    ///   - level: what it is worth for the term, from 0 to 15.
    ///   - count: how often the term stands there itself; fewer times than a narrative can have letters.
    init(document: Int, level: Int, count: Int) {
      precondition(level >> 4 == 0 && count >> Self.countBits == 0, "a posting has room for it")
      bits =
        UInt64(document) << 32 | UInt64(level) << Self.countBits
        | UInt64(truncatingIfNeeded: count)
    }

    /// Its number.
    var document: Int { Int(bits >> 32) }
    /// What it is worth for the term, from 0 to 15.
    var level: Int { Int(bits >> Self.countBits & 15) }
    /// How often the term stands there itself, and therefore how many of the places belong to it.
    var count: Int { Int(bits & (1 << Self.countBits - 1)) }
    /// The number and the level.
    fileprivate var documentBits: UInt64 { bits >> Self.countBits }

    /// What stands where none is yet.
    static let nothing = Posting(document: 0, level: 0, count: 0)
  }

  /// The postings of the entries, one after the other.
  private(set) var postings: [Posting]
  /// The places of the entries, one after the other, those of a document ascending.
  private(set) var places: [UInt32]
  /// Where the postings of each entry begin; one more at the end.
  private(set) var starts: [UInt32]
  /// Where the places of each entry begin; one more at the end.
  private(set) var placeStarts: [UInt32]

  /// - Parameters:
  ///   - found: postings in the order of their documents, each with its entry.
  ///   - stood: places in the order of documents, then of places, each with its entry.
  ///   - entries: how many entries there are.
  init(
    found: [(entry: UInt32, posting: Posting)], stood: [(entry: UInt32, place: UInt32)],
    entries: Int
  ) {
    starts = Self.starts(found.lazy.map(\.entry), entries)
    placeStarts = Self.starts(stood.lazy.map(\.entry), entries)
    postings = [Posting](repeating: .nothing, count: found.count)
    places = [UInt32](repeating: 0, count: stood.count)
    var next = starts
    for (entry, posting) in found {
      postings[Int(next[Int(entry)])] = posting
      next[Int(entry)] += 1
    }
    next = placeStarts
    for (entry, place) in stood {
      places[Int(next[Int(entry)])] = place
      next[Int(entry)] += 1
    }
  }

  /// The postings of some entries, of several blocks whose documents follow one another; the first of the entries is 0 here.
  init(of entries: Range<Int>, in blocks: [BlockPostings]) {
    starts = [UInt32](repeating: 0, count: entries.count + 1)
    placeStarts = starts
    for block in blocks {
      for (place, entry) in entries.enumerated() {
        starts[place + 1] += block.starts[entry + 1] - block.starts[entry]
        placeStarts[place + 1] += block.placeStarts[entry + 1] - block.placeStarts[entry]
      }
    }
    for place in 0..<entries.count {
      starts[place + 1] += starts[place]
      placeStarts[place + 1] += placeStarts[place]
    }
    postings = [Posting](repeating: .nothing, count: Int(starts[entries.count]))
    places = [UInt32](repeating: 0, count: Int(placeStarts[entries.count]))
    var (next, nextPlace) = (starts.map(Int.init), placeStarts.map(Int.init))
    for block in blocks {
      for (place, entry) in entries.enumerated() {
        for from in Int(block.starts[entry])..<Int(block.starts[entry + 1]) {
          postings[next[place]] = block.postings[from]
          next[place] += 1
        }
        for from in Int(block.placeStarts[entry])..<Int(block.placeStarts[entry + 1]) {
          places[nextPlace[place]] = block.places[from]
          nextPlace[place] += 1
        }
      }
    }
  }

  /// How many documents have each entry.
  var counts: [Int] { zip(starts, starts.dropFirst()).map { Int($1 - $0) } }

  /// The postings of an entry.
  func postings(of entry: Int) -> ArraySlice<Posting> {
    postings[Int(starts[entry])..<Int(starts[entry + 1])]
  }

  /// The places of an entry.
  func places(of entry: Int) -> ArraySlice<UInt32> {
    places[Int(placeStarts[entry])..<Int(placeStarts[entry + 1])]
  }

  /// Goes on with the fingerprint of which documents have some entries, and at which level.
  func addDocuments(of entries: Range<Int>, to print: inout Fingerprint) {
    for posting in postings[range(entries, starts)] {
      print.add(Int(truncatingIfNeeded: posting.documentBits))
    }
    addCounts(of: entries, starts, to: &print)
  }

  /// Goes on with the fingerprint of which documents have some entries, at which level, and where the entries stand in them.
  func addPlaces(of entries: Range<Int>, to print: inout Fingerprint) {
    for posting in postings[range(entries, starts)] {
      print.add(Int(truncatingIfNeeded: posting.bits))
    }
    places[range(entries, placeStarts)].withUnsafeBytes { print.add($0) }
    addCounts(of: entries, starts, to: &print)
    addCounts(of: entries, placeStarts, to: &print)
  }

  private func range(_ entries: Range<Int>, _ starts: [UInt32]) -> Range<Int> {
    Int(starts[entries.lowerBound])..<Int(starts[entries.upperBound])
  }

  // Not where they begin: that follows from entries before them.
  private func addCounts(
    of entries: Range<Int>, _ starts: [UInt32], to print: inout Fingerprint
  ) {
    for entry in entries { print.add(Int(starts[entry + 1] - starts[entry])) }
  }

  private static func starts(_ entries: some Sequence<UInt32>, _ count: Int) -> [UInt32] {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for entry in entries { starts[Int(entry) + 1] += 1 }
    for entry in 0..<count { starts[entry + 1] += starts[entry] }
    return starts
  }
}
