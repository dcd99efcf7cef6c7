/// The units of all stored texts, each in the symbols that write it in the fewest bits.
struct ParsedUnits: Sendable {
  /// A symbol in the lower half; in the upper half the code point that follows it, when its piece says so.
  typealias Step = UInt64

  /// The steps of each unit.
  private(set) var steps = Runs<Step>()
  /// The table of each unit's first step, and the one that comes after the unit.
  private(set) var tables: [(first: TextTable, next: TextTable)] = []
  /// The number of what stands there again when a unit does, its core; nil for a unit that one piece begins with as much.
  private(set) var cores: [Int?] = []
  /// The number of what each unit has after its core.
  private(set) var tails: [Int] = []
  /// What each unit takes, in sixteenths of a bit.
  private(set) var costs: [Int] = []
  /// The steps of each tail.
  private(set) var tailSteps = Runs<Step>()
  /// What each tail takes, in sixteenths of a bit.
  private(set) var tailCosts: [Int] = []

  /// - Parameters:
  ///   - counts: how often each unit stands in a stored text; one that stands in none has no steps.
  ///   - parser: of `pieces`.
  init(
    _ units: ByteTable, counts: [Int], _ list: PieceList, _ pieces: [TextPiece],
    _ parser: PieceParser, _ workers: Workers
  ) {
    let unitParser = UnitParser(list, pieces, parser)
    let ranges = Ranges(of: units.count, size: 16_384)
    let parts = workers.map(ranges.count) { number in
      var scratch = PieceParser.Scratch()
      return ranges[number].map { unit -> UnitParser.Unit? in
        guard counts[unit] > 0 else { return nil }
        units.spaced(unit, &scratch.text)
        return unitParser.unit(&scratch)
      }
    }
    var cores = ByteTable()
    var tails = ByteTable()
    for (place, unit) in parts.joined().enumerated() {
      steps.append(list: unit?.steps ?? [])
      let bytes = units[place]
      tables.append((unit?.table ?? .start, TextTable.after(bytes.last)))
      costs.append(unit?.cost ?? 0)
      let core = TextSign.repeated(bytes)
      let isRepeated = (unit?.first ?? core) < core
      self.cores.append(isRepeated ? cores.add(Array(bytes[..<core])) : nil)
      self.tails.append(tails.add(isRepeated ? Array(bytes[core...]) : []))
    }
    var scratch = PieceParser.Scratch()
    for tail in 0..<tails.count {
      scratch.text = tails[tail]
      let unit = unitParser.unit(&scratch)
      tailSteps.append(list: unit.steps)
      tailCosts.append(unit.cost)
    }
  }
}
