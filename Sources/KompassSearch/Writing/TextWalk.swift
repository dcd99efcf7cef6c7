/// Goes through the texts of a chunk and says with which symbols they are written.
struct TextWalk {
  /// What the sign that something comes again takes about, in sixteenths of a bit; the choice is made before the codes are known,
  /// as they follow from it.
  private static let againCost = 16 * 5

  private let units: ParsedUnits
  private let list: PieceList
  /// For each core the chunk in which it was written out last, and in the lower half its number there.
  private var written: [UInt64]
  private var chunk: UInt64 = 0
  private var count = 0

  /// Before the first chunk.
  init(_ units: ParsedUnits, _ list: PieceList) {
    self.units = units
    self.list = list
    written = [UInt64](repeating: 0, count: units.cores)
  }

  /// Begins a chunk.
  mutating func begin() {
    chunk += 1
    count = 0
  }

  /// Goes through a text.
  ///
  /// - Parameter body: is given each symbol, and a number with the bits that it takes, 0 when none follows.
  @inline(__always)
  mutating func text(
    _ text: Int, of source: TextSource, _ body: (_ symbol: Int, _ number: Int, _ bits: Int) -> Void
  ) {
    var table = TextTable.capital
    source.eachUnit(of: text) { number in
      let unit = units.units[number]
      if unit.core >= 0 {
        let core = Int(unit.core)
        let bits = TextSign.numberBits(of: count)
        let tail = Int(unit.tail)
        if written[core] >> 32 == chunk,
          units.tailCosts[tail] + Self.againCost + 16 * bits < unit.cost
        {
          let isEnd = units.tailSteps.range(tail).isEmpty
          let number = Int(written[core] & 0xFFFF_FFFF)
          body(list.symbol(.again, table, isLast: isEnd), number, bits)
          units.tailSteps.each(tail) { write($0, body) }
          table = unit.next
          return
        }
        written[core] = chunk << 32 | UInt64(count)
        count += 1
      }
      if unit.first != table { body(list.symbol(.otherTable, table, isLast: false), 0, 0) }
      units.steps.each(number) { write($0, body) }
      table = unit.next
    }
    body(list.symbol(.end, table, isLast: true), 0, 0)
  }

  @inline(__always)
  private func write(
    _ step: ParsedUnits.Step, _ body: (_ symbol: Int, _ number: Int, _ bits: Int) -> Void
  ) {
    let symbol = ParsedUnits.symbol(of: step)
    let bits = list.isCodePoint(symbol) ? TextSign.codePointBits : 0
    body(symbol, Int(truncatingIfNeeded: step >> 32), bits)
  }
}
