/// The sum over a body that tells a damaged file: the 32-bit FNV-1a.
enum Checksum {
  /// The sum over some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }
}
