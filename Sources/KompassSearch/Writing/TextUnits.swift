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
