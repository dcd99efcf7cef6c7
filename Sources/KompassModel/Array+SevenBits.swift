extension [UInt8] {
  /// Appends a number in as many bytes as it needs: seven bits to a byte, the lowest first; the highest bit says that more come.
  package mutating func append(sevenBits number: UInt64) {
    var bits = number
    while bits >= 0x80 {
      append(UInt8(truncatingIfNeeded: bits) | 0x80)
      bits >>= 7
    }
    append(UInt8(truncatingIfNeeded: bits))
  }
}
