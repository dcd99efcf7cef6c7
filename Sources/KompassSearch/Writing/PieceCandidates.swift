/// The pieces from which the best are chosen: the stretches of frequent units.
struct PieceCandidates: Sendable {
  /// The units, the most frequent ones, in which stretches are looked for.
  private static let sample = 60_000
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

  /// - Parameter counts: how often each unit stands in a stored text.
  init(_ units: ByteTable, counts: [Int]) {
    self.units = units
    self.counts = counts
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
    let frequent = units.sortedByCount(counts)
    let sample = (frequent.count > Self.many ? frequent.prefix { counts[$0] > 1 } : frequent[...])
      .prefix(Self.sample)
    var table = ByteTable(expecting: 1 << 16)
    var found: [Int] = []
    var closed: [Int] = []
    var lengths: [Int] = []
    var text: [UInt8] = []
    for unit in sample {
      units.spaced(unit, &text)
      if text.count > Self.longestUnit { continue }
      let starts = text.indices.filter { !CodePoint.isContinuation(text[$0]) } + [text.count]
      text.withUnsafeBufferPointer { text in
        for start in 0..<starts.count - 1 {
          for end in start + 2..<max(start + 2, min(starts.count, start + Self.longest + 1)) {
            let stretch = UnsafeBufferPointer(rebasing: text[starts[start]..<starts[end]])
            let place = table.add(stretch)
            if place == found.count {
              found.append(0)
              closed.append(0)
              lengths.append(end - start)
            }
            found[place] += counts[unit]
            if end == starts.count - 1 { closed[place] += counts[unit] }
          }
        }
      }
    }
    let signs = TextSign.allCases.count - 1
    let order = found.indices
      .filter { found[$0] > 2 && table[$0].allSatisfy { $0 > signs } }
      .sorted { one, other in
        let gains = (found[one] * (lengths[one] - 1), found[other] * (lengths[other] - 1))
        return gains.0 == gains.1 ? one < other : gains.0 > gains.1
      }
    return letters
      + order.prefix(Self.candidates).map {
        TextPiece(bytes: table[$0], open: found[$0] - closed[$0], closed: closed[$0])
      }
  }
}

extension ByteTable {
  /// The places of the strings, the most frequent one first, then by their bytes.
  fileprivate func sortedByCount(_ counts: [Int]) -> [Int] {
    (0..<count).filter { counts[$0] > 0 }.sorted { one, other in
      if counts[one] != counts[other] { return counts[one] > counts[other] }
      return self[one].lexicographicallyPrecedes(self[other])
    }
  }
}
