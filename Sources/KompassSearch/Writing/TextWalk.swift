/// Goes through the texts of a chunk and says with which symbols they are written.
struct TextWalk {
  /// What the sign that something comes again takes about, in sixteenths of a bit; the choice is made before the codes are known,
  /// as they follow from it.
  private static let againCost = 16 * 5

  private let units: ParsedUnits
  private let list: PieceList
  /// The number in the chunk of each core that was written out, the last time.
  private var numbers: [Int: Int] = [:]
  private var count = 0

  /// The beginning of a chunk.
  init(_ units: ParsedUnits, _ list: PieceList) {
    self.units = units
    self.list = list
  }

  /// Goes through a text.
  ///
  /// - Parameter body: is given each symbol, and a number with the bits that it takes, 0 when none follows.
  @inline(__always)
  mutating func text(
    _ text: Int, of source: TextSource, _ body: (_ symbol: Int, _ number: Int, _ bits: Int) -> Void
  ) {
    var table = TextTable.capital
    source.eachUnit(of: text) { unit in
      let (first, next) = units.tables[unit]
      if let core = units.cores[unit] {
        let bits = TextSign.numberBits(of: count)
        let tail = units.tails[unit]
        if let number = numbers[core],
          units.tailCosts[tail] + Self.againCost + 16 * bits < units.costs[unit]
        {
          let range = units.tailSteps.range(tail)
          body(list.symbol(.again, table, isLast: range.isEmpty), number, bits)
          for step in units.tailSteps.elements[range] { write(step, body) }
          table = next
          return
        }
        numbers[core] = count
        count += 1
      }
      if first != table { body(list.symbol(.otherTable, table, isLast: false), 0, 0) }
      for step in units.steps.elements[units.steps.range(unit)] { write(step, body) }
      table = next
    }
    body(list.symbol(.end, table, isLast: true), 0, 0)
  }

  @inline(__always)
  private func write(
    _ step: ParsedUnits.Step, _ body: (_ symbol: Int, _ number: Int, _ bits: Int) -> Void
  ) {
    let symbol = Int(truncatingIfNeeded: step & 0xFFFF_FFFF)
    let bits = list.isCodePoint(symbol) ? TextSign.codePointBits : 0
    body(symbol, Int(truncatingIfNeeded: step >> 32), bits)
  }
}
