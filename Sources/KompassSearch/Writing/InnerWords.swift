import KompassModel

/// Which stretches of a word are words themselves. Nearly all that are asked for begin or end with it: of those a bit each is held.
struct InnerWords {
  private let count: Int
  /// Where those end that begin with the word, a bit for each place.
  private var beginnings: UInt64 = 0
  /// Where those begin that end with it.
  private var ends: UInt64 = 0
  private var others: [Range<Int>] = []

  /// None yet.
  ///
  /// - Parameter count: how many bytes the word has.
  init(of count: Int) {
    self.count = count
  }

  /// Adds a stretch, in bytes.
  @inline(__always)
  mutating func insert(_ range: Range<Int>) {
    if range.lowerBound == 0, range.upperBound < UInt64.bitWidth {
      beginnings |= 1 << UInt64(range.upperBound)
    } else if range.upperBound == count, range.lowerBound < UInt64.bitWidth {
      ends |= 1 << UInt64(range.lowerBound)
    } else {
      others.append(range)
    }
  }

  /// Whether a stretch was added.
  @inline(__always)
  func contains(_ range: Range<Int>) -> Bool {
    if range.lowerBound == 0, range.upperBound < UInt64.bitWidth {
      return beginnings >> UInt64(range.upperBound) & 1 == 1
    }
    if range.upperBound == count, range.lowerBound < UInt64.bitWidth {
      return ends >> UInt64(range.lowerBound) & 1 == 1
    }
    return others.contains(range)
  }

  /// Goes on with the fingerprint of all stretches.
  func add(to print: inout Fingerprint) {
    print.add(Int(truncatingIfNeeded: beginnings))
    print.add(Int(truncatingIfNeeded: ends))
    print.add(others.count)
    for range in others { print.add(range.lowerBound << 32 | range.upperBound) }
  }
}
