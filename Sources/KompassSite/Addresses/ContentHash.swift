/// What names a content, for names that change with it: sixteen hexadecimal digits of FNV-1a (Fowler, Noll and Vo), so that a
/// file keeps its name whatever program published it.
struct ContentHash: CustomStringConvertible {
  private let bits: UInt64

  init(_ bytes: [UInt8]) {
    bits = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
