/// Writes coded bits (docs/search-format.md, “Coded bits”): the more expected a bit is, the less room it takes.
struct CodeWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var odds: BitOdds
  private var low: UInt32 = 0
  private var high: UInt32 = .max

  /// - Parameter contexts: how many there are.
  init(contexts: Int) {
    odds = BitOdds(contexts: contexts)
  }

  /// Writes a bit in a context.
  @inline(__always)
  mutating func bit(_ isOne: Bool, _ context: Int) {
    narrow(to: isOne, odds.middle(low, high, context))
    odds.learn(isOne, context)
  }

  /// Writes the lower `count` bits of a value, the greatest first; their contexts begin at `context` and are
  /// as many as there are values.
  @inline(__always)
  mutating func bits(_ value: Int, _ count: Int, _ context: Int) {
    var node = 1
    for place in stride(from: count - 1, through: 0, by: -1) {
      let next = value >> place & 1
      bit(next == 1, context + node)
      node = node * 2 + next
    }
  }

  /// Writes a number from 0, less than 2^32 − 1, in `BitOdds.number` contexts.
  @inline(__always)
  mutating func number(_ value: Int, _ context: Int) {
    let value = value + 1
    let length = BinaryLogarithm.whole(value)
    bits(length, 5, context)
    guard length > 0 else { return }
    bit(value >> (length - 1) & 1 == 1, context + 32 + length)
    for place in stride(from: length - 2, through: 0, by: -1) {
      narrow(to: value >> place & 1 == 1, low + (high - low) / 2)
    }
  }

  /// Ends the run.
  ///
  /// - Parameter least: how many bytes it has at least; zeros fill it up.
  mutating func end(atLeast least: Int = 0) {
    bytes.append(UInt8(truncatingIfNeeded: low >> 24) + 1)
    if bytes.count < least { bytes += [UInt8](repeating: 0, count: least - bytes.count) }
  }

  @inline(__always)
  private mutating func narrow(to isOne: Bool, _ middle: UInt32) {
    if isOne { low = middle + 1 } else { high = middle }
    while (low ^ high) >> 24 == 0 {
      bytes.append(UInt8(truncatingIfNeeded: high >> 24))
      low <<= 8
      high = high << 8 | 255
    }
  }
}
