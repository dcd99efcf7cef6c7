/// Sixty-four bits that name a content: FNV-1a (Fowler, Noll and Vo), for names that change with their content.
///
/// Not for security: nobody but the publisher chooses what is hashed.
struct ContentHash: CustomStringConvertible {
  private let value: UInt64

  init(_ bytes: [UInt8]) {
    value = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
