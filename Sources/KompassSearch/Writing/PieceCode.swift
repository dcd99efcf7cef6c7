/// The pieces of an index with their codes, and the units of all texts in these.
struct PieceCode: Sendable {
  /// The most bits of a code.
  static let longest = 24

  /// The body of the file of pieces.
  let body: [UInt8]
  /// What each unit is written as: bits, the lowest six of which say how many there are above.
  private let units: Runs<UInt64>
  private let end: UInt64

  init(_ corpus: Corpus, _ workers: Workers) {
    let stored = corpus.sources.filter(\.isStored)
    let counts = corpus.counts(where: \.isStored)
    let trainer = PieceTrainer(
      corpus.units, counts: counts, texts: stored.reduce(0) { $0 + $1.texts.count }, workers)
    let pieces = trainer.pieces()
    let lengths = HuffmanCode.lengths(pieces.map(\.count), longest: Self.longest)
    var body = ByteWriter()
    var codes = [UInt64](repeating: 0, count: pieces.count)
    var code: UInt64 = 0
    for length in 1...Self.longest {
      let these = pieces.indices.filter { lengths[$0] == length }
      body.number(these.count)
      var previous: [UInt8] = []
      for place in these {
        body.shared(pieces[place].piece, after: previous)
        previous = pieces[place].piece
        codes[place] = code << 6 | UInt64(length)
        code += 1
      }
      code *= 2
    }
    self.body = body.bytes
    let find = { (piece: [UInt8]) in
      pieces.firstIndex { $0.piece == piece }.map { codes[$0] } ?? 0
    }
    let escape = find(PieceTrainer.escape)
    end = find(PieceTrainer.end)
    units = Self.units(corpus.units, counts, pieces.map(\.piece), codes, escape: escape, workers)
  }

  /// Writes a text.
  func write(_ text: Int, of source: TextSource, to bits: inout BitWriter) {
    source.eachUnit(of: text) { unit in
      for code in units.elements[units.range(unit)] { bits.write(code >> 6, Int(code & 63)) }
    }
    bits.write(end >> 6, Int(end & 63))
  }

  private static func units(
    _ units: ByteTable, _ counts: [Int], _ pieces: [[UInt8]], _ codes: [UInt64], escape: UInt64,
    _ workers: Workers
  ) -> Runs<UInt64> {
    let costs = codes.enumerated().map { place, code in
      // The two signs are no text.
      pieces[place] == PieceTrainer.end || pieces[place] == PieceTrainer.escape
        ? Int(Int32.max) : 16 * Int(code & 63)
    }
    let parser = PieceParser(
      pieces, costs: costs, escape: 16 * (Int(escape & 63) + PieceTrainer.codePointBits))
    let ranges = Ranges(of: units.count, size: 16_384)
    let parts = workers.map(ranges.count) { number in
      var runs = Runs<UInt64>()
      var scratch = PieceParser.Scratch()
      var steps: [UInt64] = []
      for unit in ranges[number] {
        if counts[unit] > 0 {
          steps.removeAll(keepingCapacity: true)
          units.spaced(unit, &scratch.text)
          parser.parse(&scratch) { step in
            switch step {
            case .piece(let piece):
              steps.append(codes[piece])
            case .codePoint(let scalar):
              let bits = UInt64(PieceTrainer.codePointBits)
              let code = (escape >> 6) << bits | UInt64(scalar)
              steps.append(code << 6 | ((escape & 63) + bits))
            }
          }
          Self.joined(steps.reversed()).forEach { runs.append($0) }
        }
        runs.end()
      }
      return runs
    }
    var all = Runs<UInt64>()
    parts.forEach { all.append($0) }
    return all
  }

  /// The codes with as many as fit put into one.
  private static func joined(_ codes: [UInt64]) -> [UInt64] {
    var joined: [UInt64] = []
    for code in codes {
      if let last = joined.last, (last & 63) + (code & 63) <= 56 {
        let length = (last & 63) + (code & 63)
        joined[joined.count - 1] = ((last >> 6) << (code & 63) | code >> 6) << 6 | length
      } else {
        joined.append(code)
      }
    }
    return joined
  }
}
