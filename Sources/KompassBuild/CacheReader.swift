import KompassModel

/// Reads what ``CacheWriter`` wrote, and trusts nothing of it.
struct CacheReader {
  /// The bytes are no cache.
  struct Damaged: Error {}

  private let bytes: [UInt8]
  private var place = 0
  private let end: Int

  /// - Returns: nil unless the fingerprint at the end is that of what stands before it.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= 8 else { return nil }
    self.bytes = bytes
    end = bytes.count - 8
    var last = self
    last.place = end
    guard last.raw(at: end) == Fingerprint(of: Array(bytes[..<end])).bits else { return nil }
  }

  /// The next number.
  mutating func number() throws(Damaged) -> Int {
    guard place + 8 <= end else { throw Damaged() }
    defer { place += 8 }
    return Int(bitPattern: UInt(raw(at: place)))
  }

  /// The next text.
  mutating func text() throws(Damaged) -> String {
    let length = try number()
    guard length >= 0, length <= end - place else { throw Damaged() }
    defer { place += length }
    return String(decoding: bytes[place..<(place + length)], as: UTF8.self)
  }

  /// The next fingerprint.
  mutating func fingerprint() throws(Damaged) -> Fingerprint {
    Fingerprint(bits: UInt64(UInt(bitPattern: try number())))
  }

  /// The next slug.
  mutating func slug() throws(Damaged) -> Slug {
    guard let slug = Slug(try text()) else { throw Damaged() }
    return slug
  }

  /// The next list; an item takes eight bytes at least.
  mutating func list<Item>(
    _ item: (inout CacheReader) throws(Damaged) -> Item
  ) throws(Damaged) -> [Item] {
    let count = try number()
    guard count >= 0, count <= (end - place) / 8 else { throw Damaged() }
    var items: [Item] = []
    items.reserveCapacity(count)
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  /// The number of an area.
  static func area(_ number: Int) throws(Damaged) -> AreaNumber {
    guard let area = AreaNumber(number) else { throw Damaged() }
    return area
  }

  private func raw(at place: Int) -> UInt64 {
    bytes.withUnsafeBytes {
      UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }
  }
}
