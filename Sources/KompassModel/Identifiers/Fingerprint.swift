/// Sixty-four bits that tell a content from others: FNV-1a (Fowler, Noll and Vo), the same on every machine and in every run.
///
/// Not for security: nobody but the publisher chooses what is hashed.
public struct Fingerprint: Hashable, Sendable {
  /// The bits.
  public private(set) var bits: UInt64

  /// The fingerprint of nothing.
  public init() { bits = 0xCBF2_9CE4_8422_2325 }

  /// A fingerprint that was taken before.
  public init(bits: UInt64) { self.bits = bits }

  /// The fingerprint of some bytes.
  public init(of bytes: [UInt8]) {
    self.init()
    add(bytes)
  }

  /// Goes on with some bytes.
  public mutating func add(_ bytes: [UInt8]) {
    bits = bytes.withUnsafeBufferPointer { Self.hash($0, from: bits) }
  }

  /// Goes on with a text, so that `ab`, `c` and `a`, `bc` differ.
  public mutating func add(_ text: String) {
    var text = text
    add(text.utf8.count)
    bits = text.withUTF8 { Self.hash($0, from: bits) }
  }

  /// Goes on with a number.
  public mutating func add(_ number: Int) {
    bits = withUnsafeBytes(of: number.littleEndian) { bytes in
      bytes.reduce(bits) { ($0 ^ UInt64($1)) &* Self.prime }
    }
  }

  /// Goes on with another fingerprint.
  public mutating func add(_ other: Fingerprint) { add(Int(truncatingIfNeeded: other.bits)) }

  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: UInt64) -> UInt64 {
    var hash = start
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }
}
