/// Sixty-four bits that tell a content from others, the same on every machine and in every run.
///
/// Eight bytes at a time are laid over what there is, which is then mixed by the multiplication and the shift of SplitMix64
/// (Steele, Lea and Flood, 2014). Each step can be undone, so no two contents of one length that differ in one of these eights
/// only have the same.
///
/// Not for security: nobody but the publisher chooses what is hashed.
public struct Fingerprint: Hashable, Sendable {
  /// The bits.
  public private(set) var bits: UInt64

  /// The fingerprint of nothing: the first bits of the fraction of the square root of two.
  public init() { bits = 0x6A09_E667_F3BC_C908 }

  /// A fingerprint that was taken before.
  public init(bits: UInt64) { self.bits = bits }

  /// The fingerprint of some bytes.
  public init(of bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBytes { add($0) }
  }

  /// Goes on with a text, so that `ab`, `c` and `a`, `bc` differ.
  public mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Goes on with a number.
  public mutating func add(_ number: Int) { add(word: UInt64(truncatingIfNeeded: number)) }

  /// Goes on with another fingerprint.
  public mutating func add(_ other: Fingerprint) { add(Int(truncatingIfNeeded: other.bits)) }

  /// Goes on with some bytes, and with how many there are.
  public mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(bytes.count)
    var place = 0
    while place <= bytes.count - 8 {
      add(
        word: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)))
      place += 8
    }
    if place == bytes.count { return }
    add(word: bytes[place...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  private mutating func add(word: UInt64) {
    let mixed = (bits ^ word) &* 0xBF58_476D_1CE4_E5B9
    bits = mixed ^ mixed >> 31
  }
}
