/// Writes a body (docs/search-format.md, “Conventions”).
struct ByteWriter {
  /// What was written.
  private(set) var bytes: [UInt8] = []

  /// A byte.
  mutating func byte(_ value: Int) {
    bytes.append(UInt8(truncatingIfNeeded: value))
  }

  /// A number, `n`; never below 0.
  mutating func number(_ value: Int) {
    var rest = UInt32(truncatingIfNeeded: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A text, `t`.
  mutating func text(_ value: some Collection<UInt8>) {
    number(value.count)
    bytes += value
  }

  /// A text, `t`.
  mutating func text(_ value: String) { text(value.utf8) }

  /// A hash, `h`.
  mutating func hash(_ value: ContentHash) { bytes += value.bytes }

  /// A shared text, `s`.
  mutating func shared(_ value: [UInt8], after previous: [UInt8]) {
    var shared = zip(value, previous).prefix { $0 == $1 }.count
    while shared < value.count, shared > 0, CodePoint.isContinuation(value[shared]) { shared -= 1 }
    while shared < previous.count, shared > 0, CodePoint.isContinuation(previous[shared]) {
      shared -= 1
    }
    let more = value.count - shared
    byte(min(shared, 15) << 4 | min(more, 15))
    if shared >= 15 { number(shared - 15) }
    if more >= 15 { number(more - 15) }
    bytes += value[shared...]
  }

  /// Bytes as they are.
  mutating func raw(_ value: some Sequence<UInt8>) { bytes += value }

  /// Strings, as `PackedReader` reads them.
  mutating func table(_ table: ByteTable) {
    number(table.count)
    for place in 0..<table.count { number(table.range(place).count) }
    raw(table.bytes)
  }
}
