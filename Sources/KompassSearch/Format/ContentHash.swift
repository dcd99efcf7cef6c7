/// The hash that names a file: 40 bits of the 64-bit FNV-1a of its content.
struct ContentHash: Hashable, Sendable {
  /// The hash of no file, where there is none.
  static let none = ContentHash(bytes: [0, 0, 0, 0, 0])

  /// Its five bytes.
  let bytes: [UInt8]

  /// Ten hexadecimal digits, as in a name.
  var digits: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// - Parameter bytes: five bytes as they stand in a file.
  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The hash of bodies, one after the other.
  init(_ bodies: [UInt8]...) {
    self.init(of: bodies)
  }

  /// The hash of bodies, one after the other.
  init(of bodies: [[UInt8]]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for body in bodies {
      for byte in body { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    hash ^= hash >> 40
    bytes = stride(from: UInt64(32), through: 0, by: -8).map {
      UInt8(truncatingIfNeeded: hash >> $0)
    }
  }
}
