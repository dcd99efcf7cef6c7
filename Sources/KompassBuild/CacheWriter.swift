import KompassModel

/// Writes the cache: numbers of eight bytes, texts and lists with their length before them, a fingerprint of all at the end.
struct CacheWriter {
  private var bytes: [UInt8] = []

  /// Appends a number, lowest byte first.
  mutating func number(_ value: Int) {
    withUnsafeBytes(of: Int64(value).littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Appends a text.
  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends a fingerprint.
  mutating func fingerprint(_ print: Fingerprint) { number(Int(bitPattern: UInt(print.bits))) }

  /// Appends a list.
  mutating func list<Item>(_ items: [Item], _ write: (inout CacheWriter, Item) -> Void) {
    number(items.count)
    for item in items { write(&self, item) }
  }

  /// The whole, with its fingerprint.
  var finished: [UInt8] {
    var whole = self
    whole.fingerprint(Fingerprint(of: bytes))
    return whole.bytes
  }
}
