import KompassModel

/// Texts taken apart at their spaces: the different units, and which of them each text is made of.
///
/// A unit is what stands between two spaces; that a space comes before it is understood. No word goes over a space, so that
/// both the words and the pieces of a text follow from its units, and are looked for once in each.
struct TextUnits: Sendable {
  /// The different units.
  private(set) var units = ByteTable(expecting: 4096)
  /// The units of all texts, one text after the other, by their places.
  private(set) var sequence: [UInt32] = []
  /// The bytes of each text.
  private(set) var sizes: [Int] = []
  private var ends: [Int] = []

  /// No texts.
  init() {}

  /// How many texts there are.
  var count: Int { ends.count }

  /// Where the units of a text stand in `sequence`.
  func range(_ text: Int) -> Range<Int> { (text == 0 ? 0 : ends[text - 1])..<ends[text] }

  /// Adds a text in NFC, which may be empty.
  mutating func add(_ text: String) {
    let bytes = NormalForm.composed(text)
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for place in 0...bytes.count where place == bytes.count || bytes[place] == 0x20 {
        let unit = UnsafeBufferPointer(rebasing: bytes[start..<place])
        sequence.append(UInt32(truncatingIfNeeded: units.add(unit)))
        start = place + 1
      }
    }
    sizes.append(bytes.count)
    ends.append(sequence.count)
  }
}

extension TextUnits {
  /// Goes on with the fingerprint of all texts.
  func add(to print: inout Fingerprint) {
    units.bytes.withUnsafeBytes { print.add($0) }
    for unit in 0..<units.count { print.add(units.range(unit).count) }
    sequence.withUnsafeBytes { print.add($0) }
    ends.withUnsafeBytes { print.add($0) }
  }

  /// Writes what ``init(_:)`` reads.
  func pack(to writer: inout ByteWriter) {
    writer.table(units)
    writer.number(ends.count)
    for end in ends { writer.number(end) }
    for size in sizes { writer.number(size) }
    // Few texts have as many different words as would need more.
    if units.count <= 1 << 16 {
      writer.raw(sequence.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    } else {
      for unit in sequence { writer.number(Int(unit)) }
    }
  }

  /// Reads to the end.
  ///
  /// - Returns: nil where that are no texts.
  init?(_ reader: inout PackedReader) {
    self.init()
    guard let units = reader.table(), let texts = reader.number(),
      let ends = reader.list(texts, of: { $0.number() }),
      zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }),
      let sizes = reader.list(texts, of: { $0.number() })
    else { return nil }
    self.units = units
    self.ends = ends
    self.sizes = sizes
    let count = units.count
    let total = ends.last ?? 0
    if count <= 1 << 16 {
      let isWhole = reader.rest { rest -> Bool in
        guard rest.count == 2 * total else { return false }
        sequence.reserveCapacity(total)
        for place in 0..<total {
          sequence.append(UInt32(rest[2 * place]) | UInt32(rest[2 * place + 1]) << 8)
        }
        return true
      }
      guard isWhole else { return nil }
    } else {
      for _ in 0..<total {
        guard let unit = reader.number() else { return nil }
        sequence.append(UInt32(unit))
      }
    }
    guard reader.isAtEnd, sequence.allSatisfy({ Int($0) < count }) else { return nil }
  }
}
