/// Reads what ``ByteWriter`` wrote for a later build, and never beyond its end.
struct PackedReader {
  private let packed: [UInt8]
  private var place = 0

  /// Reads from the first byte on.
  init(_ packed: [UInt8]) {
    self.packed = packed
  }

  /// Whether everything was read.
  var isAtEnd: Bool { place == packed.count }

  /// The next number; nil where there is none of at most 32 bits.
  mutating func number() -> Int? {
    var value = 0
    for shift in stride(from: 0, through: 28, by: 7) {
      guard place < packed.count else { return nil }
      let byte = packed[place]
      place += 1
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    return nil
  }

  /// The next so many bytes; nil where there are fewer.
  mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= packed.count - place else { return nil }
    defer { place += count }
    return packed[place..<place + count]
  }

  /// The next bytes, which stand behind their number; nil where there are none.
  mutating func bytes() -> [UInt8]? {
    number().flatMap { bytes($0) }.map(Array.init)
  }

  /// Works with the rest, which counts as read.
  mutating func rest<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    defer { place = packed.count }
    return packed[place...].withUnsafeBytes(body)
  }

  /// The next values; nil where one is missing.
  mutating func list<Value>(
    _ count: Int, of next: (inout PackedReader) -> Value?
  ) -> [Value]? {
    var values: [Value] = []
    // Not reserved: a count that is damaged can be any.
    for _ in 0..<count {
      guard let value = next(&self) else { return nil }
      values.append(value)
    }
    return values
  }

  /// The next strings: how many there are, how many bytes each has, and these; nil where that does not fit.
  mutating func table() -> ByteTable? {
    guard let count = number(), let lengths = list(count, of: { $0.number() }),
      let strings = bytes(lengths.reduce(0, +))
    else { return nil }
    return ByteTable(strings, lengths: lengths)
  }
}
