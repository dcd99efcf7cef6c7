/// The codes of the sixteen levels in files of terms: canonical, the frequent ones short (docs/search-format.md, part 9).
struct LevelCode: Equatable, Sendable {
  /// How many levels there are.
  static let levels = 16
  /// The most bits that a code may have: its length is written in four.
  static let longest = 15

  /// The length of each level's code in bits; 0 for one that does not occur.
  let lengths: [Int]
  /// For each length of code from 0: the levels that have it, ascending.
  private let byLength: [[UInt8]]

  /// - Parameter lengths: sixteen, each at most ``longest``.
  /// - Returns: nil when there are more codes of a length than there can be.
  init?(lengths: [Int]) {
    var byLength = [[UInt8]](repeating: [], count: Self.longest + 1)
    for (level, length) in lengths.enumerated() where length > 0 {
      byLength[length].append(UInt8(truncatingIfNeeded: level))
    }
    var next = 0
    for length in 1...Self.longest {
      next = next * 2 + byLength[length].count
      if next > 1 << length { return nil }
    }
    self.lengths = lengths
    self.byLength = byLength
  }

  /// The level that some bits begin with, and how long its code is; nil when they are none.
  ///
  /// - Parameter window: ``longest`` bits.
  func level(_ window: Int) -> (level: UInt8, length: Int)? {
    var first = 0
    for length in 1...Self.longest {
      first *= 2
      let place = window >> (Self.longest - length) - first
      if byLength[length].indices.contains(place) { return (byLength[length][place], length) }
      first += byLength[length].count
    }
    return nil
  }

  /// The code of each level; 0 for one that does not occur.
  var codes: [UInt64] {
    var codes = [UInt64](repeating: 0, count: Self.levels)
    var next: UInt64 = 0
    for levels in byLength.dropFirst() {
      next *= 2
      for level in levels {
        codes[Int(level)] = next
        next += 1
      }
    }
    return codes
  }
}
