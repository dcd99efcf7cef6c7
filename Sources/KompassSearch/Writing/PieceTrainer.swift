/// Chooses the pieces in which texts take the least room, dictionary included.
///
/// It begins with the stretches that are frequent in frequent units, then parses all units in the fewest bits and keeps the
/// pieces that save more than they cost, round by round.
struct PieceTrainer: Sendable {
  /// The most pieces, the two that are signs included.
  static let most = 2048
  /// The piece that ends a text.
  static let end: [UInt8] = [0]
  /// The piece that a code point follows.
  static let escape: [UInt8] = [1]
  /// The bits of such a code point.
  static let codePointBits = 21
  /// How many pieces are left after each round, the last of which keeps no more than `most`.
  private static let rounds = [
    30_000, 20_000, 13_500, 9500, 7000, 5500, 4600, 3800, 2900, most - 2,
  ]
  /// The units, the most frequent ones, in which stretches are looked for.
  private static let sample = 60_000
  /// The bytes of a unit that stretches are looked for in.
  private static let longestUnit = 200
  /// The stretches that are tried at most.
  private static let candidates = 60_000
  /// The code points that a piece has at most.
  private static let longest = 24
  /// How much more a byte of the dictionary weighs than one of the texts: it is loaded for every first query, texts are not.
  private static let weight = 3

  private let units: ByteTable
  private let counts: [Int]
  private let texts: Int
  private let workers: Workers

  /// - Parameters:
  ///   - units: the different units, without the space before them.
  ///   - counts: how often each stands in a stored text.
  ///   - texts: how many texts are stored.
  init(_ units: ByteTable, counts: [Int], texts: Int, _ workers: Workers) {
    self.units = units
    self.counts = counts
    self.texts = texts
    self.workers = workers
  }

  /// The pieces in the order of their bytes, with how often each is used.
  func pieces() -> [(piece: [UInt8], count: Int)] {
    let letters = letters()
    var pieces = candidates(letters)
    var escapes = 0
    for most in Self.rounds {
      let (parser, costs) = parser(pieces, escapes: escapes)
      escapes = count(&pieces, parser)
      pieces = best(most, of: pieces, parser, costs)
    }
    escapes = count(&pieces, parser(pieces, escapes: escapes).parser)
    pieces = pieces.filter { $0.count > 0 }
    pieces += [(Self.end, max(texts, 1)), (Self.escape, max(escapes, 1))]
    return pieces.sorted { $0.piece.lexicographicallyPrecedes($1.piece) }
  }

  /// A parser for which each piece costs what its count says.
  private func parser(
    _ pieces: [(piece: [UInt8], count: Int)], escapes: Int
  ) -> (parser: PieceParser, costs: [Int]) {
    let total = pieces.reduce(texts) { $0 + $1.count }
    let costs = pieces.map { Self.cost($0.count, of: total) }
    let escape = Self.cost(escapes, of: total) + 16 * Self.codePointBits
    return (PieceParser(pieces.map(\.piece), costs: costs, escape: escape), costs)
  }

  /// Counts how often each piece is used when all units are parsed; gives the code points that are written out.
  private func count(_ pieces: inout [(piece: [UInt8], count: Int)], _ parser: PieceParser) -> Int {
    let ranges = Ranges(of: units.count, size: 16_384)
    let number = pieces.count
    let parts = workers.map(ranges.count) { range in
      var used = [Int](repeating: 0, count: number)
      var escapes = 0
      var scratch = PieceParser.Scratch()
      for unit in ranges[range] where counts[unit] > 0 {
        units.spaced(unit, &scratch.text)
        parser.parse(&scratch) { step in
          switch step {
          case .piece(let piece): used[piece] += counts[unit]
          case .codePoint: escapes += counts[unit]
          }
        }
      }
      return (used, escapes)
    }
    for place in pieces.indices { pieces[place].count = parts.reduce(0) { $0 + $1.0[place] } }
    return parts.reduce(0) { $0 + $1.1 }
  }

  /// The code points that are frequent enough to be pieces.
  private func letters() -> [(piece: [UInt8], count: Int)] {
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
    return found.indices.map { (table[$0], found[$0]) }.filter {
      $0.count >= 3 && $0.piece != Self.end && $0.piece != Self.escape
    }
  }

  /// The letters, and the stretches of more than one letter that may be worth a piece.
  private func candidates(
    _ letters: [(piece: [UInt8], count: Int)]
  ) -> [(piece: [UInt8], count: Int)] {
    let sample = units.sortedByCount(counts).prefix(Self.sample)
    var table = ByteTable(expecting: 1 << 16)
    var found: [Int] = []
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
              lengths.append(end - start)
            }
            found[place] += counts[unit]
          }
        }
      }
    }
    let order = found.indices
      .filter { found[$0] > 2 && table[$0].allSatisfy { $0 > 1 } }
      .sorted { one, other in
        let gains = (found[one] * (lengths[one] - 1), found[other] * (lengths[other] - 1))
        return gains.0 == gains.1 ? one < other : gains.0 > gains.1
      }
    return letters + order.prefix(Self.candidates).map { (table[$0], found[$0]) }
  }

  /// The pieces that save most, in the order of what they save; letters are kept.
  private func best(
    _ most: Int, of pieces: [(piece: [UInt8], count: Int)], _ parser: PieceParser, _ costs: [Int]
  ) -> [(piece: [UInt8], count: Int)] {
    var scratch = PieceParser.Scratch()
    var letters: [Int] = []
    var gains: [(place: Int, gain: Int)] = []
    for (place, (piece, count)) in pieces.enumerated() {
      if CodePoint.count(piece) == 1 {
        letters.append(place)
        continue
      }
      guard count > 0 else { continue }
      scratch.text = piece
      let other = parser.parse(&scratch, without: place) { _ in }
      // In a sorted list half of the bytes are shared.
      let room = 16 * 8 * Self.weight * (1 + (piece.count + 1) / 2)
      let gain = count * (other - costs[place]) - room
      if gain > 0 { gains.append((place, gain)) }
    }
    gains.sort { $0.gain == $1.gain ? $0.place < $1.place : $0.gain > $1.gain }
    let kept = letters.prefix(most / 2) + gains.prefix(max(0, most - letters.count)).map(\.place)
    return kept.map { (pieces[$0].piece, max(pieces[$0].count, 1)) }
  }

  /// What a piece takes that is one of so many, in sixteenths of a bit.
  private static func cost(_ count: Int, of total: Int) -> Int {
    BinaryLogarithm.sixteenths(max(total, 1)) - BinaryLogarithm.sixteenths(max(count, 1)) + 1
  }
}

extension ByteTable {
  /// Puts a unit into `text`, with the space before it.
  func spaced(_ unit: Int, _ text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text.append(0x20)
    text.append(contentsOf: bytes[range(unit)])
  }

  /// The places of the strings, the most frequent one first, then by their bytes.
  fileprivate func sortedByCount(_ counts: [Int]) -> [Int] {
    (0..<count).filter { counts[$0] > 0 }.sorted { one, other in
      if counts[one] != counts[other] { return counts[one] > counts[other] }
      return self[one].lexicographicallyPrecedes(self[other])
    }
  }
}
