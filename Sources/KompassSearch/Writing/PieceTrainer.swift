import KompassModel

/// Chooses the pieces in which texts take the least room, dictionary included.
///
/// It begins with the stretches that are frequent in frequent units, then parses all units in the fewest bits and keeps the
/// pieces that save more than they cost, round by round.
struct PieceTrainer: Sendable {
  /// The most pieces, in all three tables together.
  private static let most = 6000
  /// How many pieces are left after each round.
  private static let rounds = [
    30_000, 20_000, 13_500, 2 * most, most * 8 / 5, most * 13 / 10, most * 11 / 10, most,
  ]
  /// How many rounds at the end hold pieces against what they really take. Before, too many are left that stand in for each other,
  /// so that none of them seems to save much.
  private static let strictRounds = 3
  /// How many rounds at the beginning look at those units only in which candidates were looked for: while there are far too many
  /// pieces, the others hardly tell which ones are the best.
  private static let roughRounds = 4
  /// How much more a byte of the pieces weighs than one of the texts at least.
  private static let leastWeight = 3
  /// What a piece takes in its file beside its bytes, in bits, when it is compressed.
  private static let listed = 8
  /// What a byte of a piece takes in its file, in bits: most of them are shared.
  private static let listedByte = 2
  /// What the length of a code takes in its file, in bits.
  private static let listedCode = 7

  private let units: ByteTable
  private let counts: [Int]
  /// How many times as much text there is as was counted.
  private let share: Int
  /// How much more a byte of the pieces weighs than one of the texts, in the strict rounds.
  private let weight: Int
  private let workers: Workers

  /// - Parameters:
  ///   - units: the different units, without the space before them.
  ///   - counts: how often each stands in a stored text that was counted.
  ///   - share: how many times as much text there is.
  ///   - chunks: how many files the texts are in. A first query loads all pieces and some ten of these, so that a byte of the
  ///     pieces costs it as much as one in each ten files; as the texts count as a whole too, pieces weigh a seventh of that.
  init(
    _ units: ByteTable, counts: [Int], share: Int, chunks: Int, _ workers: Workers
  ) {
    weight = max(Self.leastWeight, chunks / 70)
    self.units = units
    self.counts = counts
    self.share = share
    self.workers = workers
  }

  /// That of all that the pieces follow from.
  var fingerprint: Fingerprint {
    var print = Fingerprint()
    print.add("pieces")
    print.add(share)
    print.add(weight)
    for unit in 0..<units.count where counts[unit] > 0 {
      units.with(unit) { print.add(UnsafeRawBufferPointer($0)) }
      print.add(counts[unit])
    }
    return print
  }

  /// The pieces.
  func pieces() -> TrainedPieces {
    let candidates = PieceCandidates(units, counts: counts)
    let all = (0..<units.count).filter { counts[$0] > 0 }
    var pieces = candidates.all()
    var escapes = Escapes()
    for (round, most) in Self.rounds.enumerated() {
      let (parser, costs) = Self.parser(pieces, escapes)
      escapes = count(
        &pieces, parser, in: round < Self.roughRounds ? candidates.sample : all[...])
      let isStrict = round >= Self.rounds.count - Self.strictRounds
      keep(most, of: &pieces, parser, costs, weight: isStrict ? weight : Self.leastWeight)
    }
    escapes = count(&pieces, Self.parser(pieces, escapes).parser, in: all[...])
    pieces.removeAll { $0.open + $0.closed == 0 }
    return TrainedPieces(pieces: pieces, escapes: escapes)
  }

  /// How many code points are written out where the unit goes on, and at its end; at least 1, so that each can be.
  struct Escapes {
    var open = 1
    var closed = 1
  }

  /// A parser for which each piece costs what its count says.
  static func parser(
    _ pieces: [TextPiece], _ escapes: Escapes
  ) -> (parser: PieceParser, costs: [Int]) {
    var totals = TextTable.allCases.map { $0 == .inside ? escapes.open + escapes.closed : 0 }
    for piece in pieces { totals[piece.table.rawValue] += piece.open + piece.closed }
    let costs = pieces.flatMap { piece in
      let total = totals[piece.table.rawValue]
      return [cost(piece.open, of: total), cost(piece.closed, of: total)]
    }
    let total = totals[TextTable.inside.rawValue]
    let escape = [escapes.open, escapes.closed].map {
      cost($0, of: total) + 16 * TextSign.codePointBits
    }
    return (PieceParser(pieces.map(\.bytes), costs: costs, escape: (escape[0], escape[1])), costs)
  }

  /// Counts how often each piece is used when some units are parsed; gives the code points that are written out.
  private func count(_ pieces: inout [TextPiece], _ parser: PieceParser, in sample: ArraySlice<Int>)
    -> Escapes
  {
    let sample = Array(sample)
    let ranges = Ranges(of: sample.count, size: 4096)
    let number = pieces.count
    let parts = workers.map(ranges.count) { range in
      var used = [Int](repeating: 0, count: number * 2)
      var escapes = [0, 0]
      var scratch = PieceParser.Scratch()
      for unit in sample[ranges[range]] {
        units.spaced(unit, &scratch.text)
        parser.parse(&scratch) { step in
          switch step {
          case .piece(let piece, let isLast): used[2 * piece + (isLast ? 1 : 0)] += counts[unit]
          case .codePoint(_, let isLast): escapes[isLast ? 1 : 0] += counts[unit]
          }
        }
      }
      return (used: used, escapes: escapes)
    }
    for place in pieces.indices {
      // Every unit can begin with the piece that is nothing but its space.
      let least = pieces[place].bytes == [0x20] ? 1 : 0
      pieces[place].open = max(least, parts.reduce(0) { $0 + $1.used[2 * place] })
      pieces[place].closed = max(least, parts.reduce(0) { $0 + $1.used[2 * place + 1] })
    }
    let escapes = [0, 1].map { place in parts.reduce(0) { $0 + $1.escapes[place] } }
    return Escapes(open: max(1, escapes[0]), closed: max(1, escapes[1]))
  }

  /// Keeps the letters, and of the other pieces those that save most for the room that they take; of these too only the
  /// codes that save something.
  private func keep(
    _ most: Int, of pieces: inout [TextPiece], _ parser: PieceParser, _ costs: [Int], weight: Int
  ) {
    var scratch = PieceParser.Scratch()
    var letters: [Int] = []
    var gains: [(place: Int, gain: Int)] = []
    for place in pieces.indices {
      let piece = pieces[place]
      if CodePoint.count(piece.bytes) == 1 {
        letters.append(place)
        // One that no unit needs now may be needed when longer pieces are gone.
        pieces[place].open = max(1, piece.open)
        pieces[place].closed = max(1, piece.closed)
        continue
      }
      var room = Self.listed + Self.listedByte * piece.bytes.count
      var gain = -16 * weight * room
      scratch.text = piece.bytes
      let save = { (count: Int, isLast: Bool) -> Int in
        guard count > 0 else { return 0 }
        let other = parser.parse(&scratch, without: place, isWhole: isLast) { _ in }
        let saved = count * share * (other - costs[2 * place + (isLast ? 1 : 0)])
        let own = saved - 16 * weight * Self.listedCode
        guard own > 0 else { return 0 }
        gain += own
        room += Self.listedCode
        return count
      }
      pieces[place].open = save(piece.open, false)
      pieces[place].closed = save(piece.closed, true)
      // 1,024ths, so that whole numbers tell them apart.
      if gain > 0 { gains.append((place, gain * 1024 / room)) }
    }
    gains.sort { $0.gain == $1.gain ? $0.place < $1.place : $0.gain > $1.gain }
    let kept = letters.prefix(most / 2) + gains.prefix(max(0, most - letters.count)).map(\.place)
    pieces = kept.map { pieces[$0] }
  }

  /// What a piece takes that is one of so many, in sixteenths of a bit; more than any text for one that does not occur.
  private static func cost(_ count: Int, of total: Int) -> Int {
    if count == 0 { return 1 << 24 }
    return BinaryLogarithm.sixteenths(total) - BinaryLogarithm.sixteenths(count) + 1
  }
}

extension ByteTable {
  /// Puts a unit into `text`, with the space before it.
  func spaced(_ unit: Int, _ text: inout [UInt8]) {
    text.removeAll(keepingCapacity: true)
    text.append(0x20)
    text.append(contentsOf: bytes[range(unit)])
  }
}
