import KompassModel

/// The units of all stored texts, each in the symbols that write it in the fewest bits.
struct ParsedUnits: Sendable {
  /// A symbol in the lower half; in the upper half the code point that follows it, when its piece says so.
  typealias Step = UInt64

  /// The symbol of a step.
  @inline(__always)
  static func symbol(of step: Step) -> Int { Int(truncatingIfNeeded: step & 0xFFFF_FFFF) }

  /// What is to be known of a unit beside its steps.
  struct Unit: Sendable {
    /// The table of its first step.
    let first: TextTable
    /// The table that comes after it.
    let next: TextTable
    /// The number of what stands there again when it does, its core; −1 for a unit that one piece begins with as much.
    let core: Int32
    /// The number of what it has after its core.
    let tail: Int32
    /// What it takes, in sixteenths of a bit.
    let cost: Int
  }

  /// The units.
  private(set) var units: [Unit] = []
  /// The steps of each unit.
  private(set) var steps = Runs<Step>()
  /// How many cores there are.
  let cores: Int
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
    let ranges = Ranges(of: units.count, size: 4096)
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
      let bytes = units[place]
      steps.append(list: unit?.steps ?? [])
      let core = TextSign.repeated(bytes)
      let isRepeated = (unit?.first ?? core) < core
      self.units.append(
        Unit(
          first: unit?.table ?? .start, next: TextTable.after(bytes.last),
          core: isRepeated ? Int32(cores.add(Array(bytes[..<core]))) : -1,
          tail: Int32(tails.add(isRepeated ? Array(bytes[core...]) : [])), cost: unit?.cost ?? 0))
    }
    self.cores = cores.count
    var scratch = PieceParser.Scratch()
    for tail in 0..<tails.count {
      scratch.text = tails[tail]
      let unit = unitParser.unit(&scratch)
      tailSteps.append(list: unit.steps)
      tailCosts.append(unit.cost)
    }
  }
}
