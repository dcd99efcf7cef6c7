import KompassModel

/// Writes the cache: numbers of as many bytes as they need, texts and lists with their length before them, fingerprints of
/// eight bytes.
struct CacheWriter {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Appends a number; its sign is the lowest bit.
  mutating func number(_ value: Int) {
    bytes.append(sevenBits: UInt64(bitPattern: Int64(value) << 1 ^ Int64(value) >> 63))
  }

  /// Appends a text.
  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a fingerprint.
  mutating func fingerprint(_ print: Fingerprint) {
    withUnsafeBytes(of: print.bits.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a list.
  mutating func list<Item>(_ items: [Item], _ write: (inout CacheWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  /// Appends bytes as they are.
  mutating func raw(_ more: [UInt8]) { bytes += more }

  /// Appends what another one wrote, with its length before it.
  mutating func part(_ other: CacheWriter) {
    number(other.bytes.count)
    raw(other.bytes)
  }
}
