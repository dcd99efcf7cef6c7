import KompassModel

/// The pieces of an index with their codes, and the units of all texts in these (docs/search-format.md, “Pieces”).
struct PieceCode: Sendable {
  /// The most bits of a code.
  static let longest = 24

  /// The body of the file of pieces.
  let body: [UInt8]
  private let list: PieceList
  private let units: ParsedUnits
  /// What each symbol is written as: bits, the lowest six of which say how many there are above.
  private let codes: [UInt64]

  /// - Parameters:
  ///   - written: the texts that are to be written with them.
  ///   - memory: knows the codes where nothing that they follow from has changed.
  init(
    _ learnt: LearntPieces, _ corpus: Corpus, written: [TextSource], _ memory: IndexMemory,
    _ workers: Workers
  ) {
    list = learnt.list
    let known = memory.find(learnt.lengthsFingerprint)
      .flatMap { [list] in $0.count == list.symbols ? $0.map(Int.init) : nil }
    // Units are parsed only where something is done with them.
    let counted = known == nil ? corpus.learntSources : []
    units = ParsedUnits(
      corpus.units, counts: corpus.counts(in: counted + written), list, learnt.pieces,
      learnt.parser, workers)
    let lengths = known ?? Self.lengths(learnt, corpus, units, workers)
    memory.keep(learnt.lengthsFingerprint, lengths.map { UInt8($0) })
    codes = Self.codes(lengths, list)
    body = Self.body(list, lengths)
  }

  /// How long each symbol's code is, by how often it is written in what pieces are learnt from.
  private static func lengths(
    _ learnt: LearntPieces, _ corpus: Corpus, _ units: ParsedUnits, _ workers: Workers
  ) -> [Int] {
    var counts = counts(learnt.chunks, units, learnt.list, workers)
    if !corpus.sample.isWhole {
      for (unit, count) in corpus.plainCounts.enumerated() where count > 0 {
        units.steps.each(unit) { counts[ParsedUnits.symbol(of: $0)] += count }
      }
      // What is not written in the sample may be written elsewhere.
      for symbol in learnt.list.writable(learnt.pieces) { counts[symbol] = max(1, counts[symbol]) }
    }
    return lengths(of: learnt.list, counts)
  }

  /// What goes through the texts of chunks, one after the other.
  var walk: TextWalk { TextWalk(units, list) }

  /// Writes a chunk.
  func bytes(of chunk: TextChunks.Chunk, _ walk: inout TextWalk) -> [UInt8] {
    var bits = BitWriter()
    walk.begin()
    for (source, text) in chunk {
      walk.text(text, of: source) { symbol, number, count in
        let code = codes[symbol]
        bits.write(code >> 6, Int(code & 63))
        if count > 0 { bits.write(UInt64(number), count) }
      }
    }
    bits.end()
    return bits.bytes
  }

  /// How often each symbol is written.
  private static func counts(
    _ chunks: [[TextChunks.Chunk]], _ units: ParsedUnits, _ list: PieceList, _ workers: Workers
  ) -> [Int] {
    let ranges = Ranges(of: chunks.count, size: 64)
    let parts = workers.map(ranges.count) { number in
      var counts = [Int](repeating: 0, count: list.symbols)
      var walk = TextWalk(units, list)
      for chunk in chunks[ranges[number]].joined() {
        walk.begin()
        for (source, text) in chunk {
          walk.text(text, of: source) { symbol, _, _ in counts[symbol] += 1 }
        }
      }
      return counts
    }
    return (0..<list.symbols).map { symbol in parts.reduce(0) { $0 + $1[symbol] } }
  }

  /// The length of each symbol's code; 0 for one that is not written.
  private static func lengths(of list: PieceList, _ counts: [Int]) -> [Int] {
    var lengths = [Int](repeating: 0, count: counts.count)
    for table in TextTable.allCases {
      let used = list.symbols(of: table).filter { counts[$0] > 0 }
      if used.count == 1 { lengths[used[0]] = 1 }
      guard used.count > 1 else { continue }
      let own = HuffmanCode.lengths(used.map { counts[$0] }, longest: longest)
      for (symbol, length) in zip(used, own) { lengths[symbol] = length }
    }
    return lengths
  }

  /// The canonical codes of these lengths.
  private static func codes(_ lengths: [Int], _ list: PieceList) -> [UInt64] {
    var codes = [UInt64](repeating: 0, count: lengths.count)
    for table in TextTable.allCases {
      var code: UInt64 = 0
      for length in 1...longest {
        for symbol in list.symbols(of: table) where lengths[symbol] == length {
          codes[symbol] = code << 6 | UInt64(length)
          code += 1
        }
        code *= 2
      }
    }
    return codes
  }

  /// The body of the file of pieces.
  private static func body(_ list: PieceList, _ lengths: [Int]) -> [UInt8] {
    var body = ByteWriter()
    body.number(list.listed.count)
    var previous: [UInt8] = []
    var shared: [UInt8] = []
    var added: [UInt8] = []
    var text: [UInt8] = []
    for piece in list.listed {
      let same = zip(piece, previous).prefix { $0 == $1 }.count
      shared.append(UInt8(same))
      added.append(UInt8(piece.count - same))
      text += piece[same...]
      previous = piece
    }
    body.raw(shared + added + text)
    body.raw(lengths.map { UInt8($0) })
    return body.bytes
  }
}
