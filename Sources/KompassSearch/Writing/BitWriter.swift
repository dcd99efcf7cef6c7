/// Writes runs of bits, from the most significant of each byte.
struct BitWriter {
  /// The whole bytes of all runs so far.
  private(set) var bytes: [UInt8] = []
  /// Bits that are no whole byte yet, the last one least.
  private var rest: UInt64 = 0
  private var waiting = 0

  /// Writes the lower `count` bits of a value, at most 56.
  @inline(__always)
  mutating func write(_ value: UInt64, _ count: Int) {
    rest = rest << UInt64(count) | value
    waiting += count
    while waiting >= 8 {
      waiting -= 8
      bytes.append(UInt8(truncatingIfNeeded: rest >> UInt64(waiting)))
    }
    rest &= 1 << UInt64(waiting) - 1
  }

  /// Writes a number in exp-Golomb.
  @inline(__always)
  mutating func write(_ value: Int, order: Int) {
    let code = UInt64(truncatingIfNeeded: value) + 1 << UInt64(order)
    let length = UInt64.bitWidth - code.leadingZeroBitCount
    write(0, length - order - 1)
    write(code, length)
  }

  /// Ends a run: fills it with zeros up to a whole byte.
  mutating func end() {
    if waiting > 0 { write(0, 8 - waiting) }
  }
}
