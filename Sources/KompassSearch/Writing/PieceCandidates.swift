/// The pieces from which the best are chosen: the stretches of frequent units.
struct PieceCandidates: Sendable {
  /// The units, the most frequent ones, in which stretches are looked for. With all units of 290 municipalities an index has 0.06 %
  /// fewer bytes, and takes an eighth more time.
  private static let sample = 16_000
  /// Where there are more units than this, those that stand but once are left out: most of them are names, misprints and
  /// compounds whose parts are frequent elsewhere.
  private static let many = 10_000
  /// The bytes of a unit that stretches are looked for in.
  private static let longestUnit = 200
  /// The stretches that are tried at most.
  private static let candidates = 60_000
  /// The code points that a piece has at most.
  private static let longest = 24

  private let units: ByteTable
  private let counts: [Int]
  /// The units in which stretches are looked for, the most frequent one first.
  let sample: ArraySlice<Int>

  /// - Parameter counts: how often each unit stands in a stored text.
  init(_ units: ByteTable, counts: [Int]) {
    self.units = units
    self.counts = counts
    let frequent = units.sortedByCount(counts)
    sample =
      (frequent.count > Self.many ? frequent.prefix { counts[$0] > 1 } : frequent[...])
      .prefix(Self.sample)
  }

  /// The code points that are frequent enough to be pieces.
  private func letters() -> [TextPiece] {
    var table = ByteTable()
    var found: [Int] = []
    var text: [UInt8] = []
    for unit in 0..<units.count where counts[unit] > 0 {
      units.spaced(unit, &text)
      text.withUnsafeBufferPointer { text in
        var place = 0
        while place < text.count {
          let start = place
          _ = CodePoint.read(text, &place)
          let letter = table.add(.init(rebasing: text[start..<place]))
          if letter == found.count { found.append(0) }
          found[letter] += counts[unit]
        }
      }
    }
    return found.indices.filter {
      found[$0] >= 3 && TextSign(table[$0]) == nil || table[$0] == [0x20]
    }.map {
      TextPiece(bytes: table[$0], open: found[$0], closed: found[$0] / 2)
    }
  }

  /// The letters, and the stretches of more than one letter that may be worth a piece.
  func all() -> [TextPiece] {
    let letters = letters()
    var table = StretchTable(
      longest: Self.longest, firstPlain: UInt8(TextSign.allCases.count))
    var text: [UInt8] = []
    for unit in sample {
      units.spaced(unit, &text)
      if text.count > Self.longestUnit { continue }
      text.withUnsafeBufferPointer { table.add($0, count: counts[unit]) }
    }
    let order = table.frequent
      .map { (gain: $0.count * ($0.letters - 1), stretch: $0) }
      .sorted { one, other in
        one.gain == other.gain
          ? one.stretch.place < other.stretch.place : one.gain > other.gain
      }
    return letters
      + order.prefix(Self.candidates).map { _, stretch in
        TextPiece(
          bytes: table.bytes(stretch), open: stretch.count - stretch.closed,
          closed: stretch.closed)
      }
  }
}

extension ByteTable {
  /// The places of the strings, the most frequent one first, then by their bytes.
  fileprivate func sortedByCount(_ counts: [Int]) -> [Int] {
    (0..<count).filter { counts[$0] > 0 }.sorted { one, other in
      if counts[one] != counts[other] { return counts[one] > counts[other] }
      return precedes(one, other)
    }
  }
}
