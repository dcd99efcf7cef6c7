/// Parses units into symbols.
struct UnitParser: Sendable {
  /// A parsed unit.
  struct Unit: Sendable {
    /// Its steps.
    var steps: [ParsedUnits.Step] = []
    /// The table of the first.
    var table = TextTable.start
    /// The bytes of the first; 0 for a unit without steps.
    var first = 0
    /// What it takes, in sixteenths of a bit.
    var cost = 0
  }

  private let list: PieceList
  private let parser: PieceParser
  /// For each piece its place in the list, its table and the bytes that it stands for.
  private let places: [(listed: Int, table: TextTable, size: Int)]

  /// - Parameter parser: of `pieces`.
  init(_ list: PieceList, _ pieces: [TextPiece], _ parser: PieceParser) {
    self.list = list
    self.parser = parser
    places = pieces.map { (list.place($0.listed), $0.table, $0.listed.count) }
  }

  /// Parses what stands in `scratch.text`: a unit with the space before it, or the end of one.
  func unit(_ scratch: inout PieceParser.Scratch) -> Unit {
    var unit = Unit()
    unit.cost = parser.parse(&scratch) { step in
      switch step {
      case .piece(let piece, let isLast):
        let (listed, table, size) = places[piece]
        unit.steps.append(UInt64(list.symbol(listed, table, isLast: isLast)))
        (unit.table, unit.first) = (table, size)
      case .codePoint(let scalar, let isLast):
        let symbol = list.symbol(.codePoint, .inside, isLast: isLast)
        unit.steps.append(UInt64(scalar) << 32 | UInt64(symbol))
        (unit.table, unit.first) = (.inside, CodePoint.size(scalar))
      }
    }
    unit.steps.reverse()
    return unit
  }
}
