/// Writes coded bits (docs/search-format.md, “Coded bits”): the more expected a bit is, the less room it takes.
struct CodeWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []
  private var odds: BitOdds
  private var interval = Interval()

  /// - Parameter contexts: how many there are.
  init(contexts: Int) {
    odds = BitOdds(contexts: contexts)
  }

  /// Writes a bit in a context.
  @inline(__always)
  mutating func bit(_ isOne: Bool, _ context: Int) {
    interval.narrow(to: isOne, odds.middle(interval.low, interval.high, context), &bytes)
    odds.learn(isOne, context)
  }

  /// Writes the lower `count` bits of a value, the greatest first; their contexts begin at `context` and are
  /// as many as there are values.
  @inline(__always)
  mutating func bits(_ value: Int, _ count: Int, _ context: Int) {
    // What changes with each bit stands in variables of its own, which need no memory.
    var interval = interval
    odds.update { states in interval.bits(value, count, states, context, &bytes) }
    self.interval = interval
  }

  /// Writes a number from 0, less than 2^32 − 1, in `BitOdds.number` contexts.
  @inline(__always)
  mutating func number(_ value: Int, _ context: Int) {
    let value = value + 1
    let length = BinaryLogarithm.whole(value)
    var interval = interval
    odds.update { states in
      interval.bits(length, 5, states, context, &bytes)
      guard length > 0 else { return }
      interval.bit(value >> (length - 1) & 1 == 1, states, context + 32 + length, &bytes)
    }
    for place in stride(from: length - 2, through: 0, by: -1) {
      let middle = interval.low + (interval.high - interval.low) / 2
      interval.narrow(to: value >> place & 1 == 1, middle, &bytes)
    }
    self.interval = interval
  }

  /// Ends the run.
  ///
  /// - Parameter least: how many bytes it has at least; zeros fill it up.
  mutating func end(atLeast least: Int = 0) {
    bytes.append(UInt8(truncatingIfNeeded: interval.low >> 24) + 1)
    if bytes.count < least { bytes += [UInt8](repeating: 0, count: least - bytes.count) }
  }

  /// The numbers that what was written so far may still become.
  private struct Interval {
    var low: UInt32 = 0
    var high: UInt32 = .max

    /// Keeps the upper or the lower numbers, and writes what all of them begin with.
    @inline(__always)
    mutating func narrow(to isOne: Bool, _ middle: UInt32, _ bytes: inout [UInt8]) {
      // What a bit is cannot be foreseen, so nothing branches on it.
      let ones = 0 &- UInt32(isOne ? 1 : 0)
      low = (middle &+ 1) & ones | low & ~ones
      high = high & ones | middle & ~ones
      while (low ^ high) >> 24 == 0 {
        bytes.append(UInt8(truncatingIfNeeded: high >> 24))
        low <<= 8
        high = high << 8 | 255
      }
    }

    @inline(__always)
    mutating func bit(
      _ isOne: Bool, _ states: UnsafeMutableBufferPointer<BitOdds.State>, _ context: Int,
      _ bytes: inout [UInt8]
    ) {
      narrow(to: isOne, states[context].middle(low, high), &bytes)
      states[context].learn(isOne)
    }

    @inline(__always)
    mutating func bits(
      _ value: Int, _ count: Int, _ states: UnsafeMutableBufferPointer<BitOdds.State>,
      _ context: Int, _ bytes: inout [UInt8]
    ) {
      var node = 1
      for place in stride(from: count - 1, through: 0, by: -1) {
        let next = value >> place & 1
        bit(next == 1, states, context + node, &bytes)
        node = node * 2 + next
      }
    }
  }
}
