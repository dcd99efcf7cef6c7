/// FNV-1a (Fowler, Noll and Vo) in sixty-four bits of some bytes, however they are cut: for what lasts longer than a program, and
/// for what comes in pieces.
package struct ByteSum: Equatable, Sendable {
  /// The sum so far.
  package private(set) var bits: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The sum of nothing.
  package init() {}

  /// Goes on with some bytes.
  package mutating func add(_ bytes: [UInt8]) {
    bits = bytes.withUnsafeBufferPointer { bytes in
      bytes.reduce(bits) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }
  }
}
