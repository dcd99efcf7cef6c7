import KompassModel

/// What names a content, for names that change with it: its sum in sixteen hexadecimal digits, so that a file keeps its name
/// whatever program published it.
struct ContentHash: CustomStringConvertible {
  private let bits: UInt64

  init(_ bytes: [UInt8]) {
    var sum = ByteSum()
    sum.add(bytes)
    bits = sum.bits
  }

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
