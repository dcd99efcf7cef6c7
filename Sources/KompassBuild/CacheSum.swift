/// What tells a whole cache from a damaged one: FNV-1a (Fowler, Noll and Vo) of its bytes, however they are cut.
struct CacheSum: Equatable {
  /// The sum so far, in sixty-four bits.
  private(set) var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Goes on with some bytes.
  mutating func add(_ bytes: [UInt8]) {
    bits = bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(bits) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
  }
}
