import KompassModel

/// Reads what ``CacheWriter`` wrote, and trusts nothing of it. Only a piece is held at a time.
struct CacheReader {
  /// The bytes are no cache.
  struct Damaged: Error {}

  private let source: ByteSource
  private let end: Int
  /// The next byte is the one at this place.
  private(set) var place: Int
  private var window: [UInt8] = []
  private var windowStart = 0

  /// Reads a range of what there is.
  init(_ source: ByteSource, in range: Range<Int>) {
    self.source = source
    place = range.lowerBound
    end = range.upperBound
  }

  /// Reads all of some bytes.
  init(_ bytes: [UInt8]) { self.init(.held(bytes), in: 0..<bytes.count) }

  /// The next so many bytes.
  mutating func bytes(_ count: Int) throws(Damaged) -> [UInt8] {
    guard count >= 0, count <= end - place else { throw Damaged() }
    let first = place - windowStart
    if first < 0 || first + count > window.count {
      windowStart = place
      window = source.bytes(
        at: place, count: min(max(count, ByteSource.pieceSize), end - place))
      guard window.count >= count else { throw Damaged() }
    }
    let start = place - windowStart
    place += count
    return Array(window[start..<(start + count)])
  }

  private mutating func byte() throws(Damaged) -> UInt8 {
    let offset = place - windowStart
    if offset >= 0, offset < window.count, place < end {
      place += 1
      return window[offset]
    }
    return try bytes(1)[0]
  }

  /// The next number.
  mutating func number() throws(Damaged) -> Int {
    var bits: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64 {
      let byte = try byte()
      bits |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 {
        return Int(truncatingIfNeeded: Int64(bitPattern: bits >> 1) ^ -Int64(bits & 1))
      }
      shift += 7
    }
    throw Damaged()
  }

  /// The next text.
  mutating func text() throws(Damaged) -> String {
    String(decoding: try bytes(number()), as: UTF8.self)
  }

  /// The next fingerprint.
  mutating func fingerprint() throws(Damaged) -> Fingerprint {
    Fingerprint(
      bits: try bytes(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
  }

  /// The next slug.
  mutating func slug() throws(Damaged) -> Slug {
    guard let slug = Slug(try text()) else { throw Damaged() }
    return slug
  }

  /// The next list; an item takes a byte at least.
  mutating func list<Item>(
    _ item: (inout CacheReader) throws(Damaged) -> Item
  ) throws(Damaged) -> [Item] {
    let count = try number()
    guard count >= 0, count <= end - place else { throw Damaged() }
    var items: [Item] = []
    // What is damaged may name more than memory holds.
    items.reserveCapacity(min(count, 1_024))
    for _ in 0..<count { items.append(try item(&self)) }
    return items
  }

  /// The number of an area.
  static func area(_ number: Int) throws(Damaged) -> AreaNumber {
    guard let area = AreaNumber(number) else { throw Damaged() }
    return area
  }
}
