/// The name of an HTML element, whatever its case, as one number: told apart at once, and without memory of its own.
///
/// A name of up to eight bytes is these bytes, in lower case; it begins with a letter, so the highest bit is not set. A longer
/// one is its place among the long names that were met, with the highest bit set.
struct ElementName: Hashable, Sendable {
  fileprivate let bits: UInt64

  /// The longest name that is a number by itself, in bytes.
  private static let most = 8

  /// Adds up the bytes of a short name; nil when there are more than fit.
  fileprivate init?(short bytes: some Collection<UInt8>) {
    guard bytes.count <= Self.most else { return nil }
    bits = bytes.reduce(0) { $0 << 8 | UInt64(Self.lower($1)) }
  }

  fileprivate init(long place: Int) { bits = 1 << 63 | UInt64(place) }

  /// A letter in lower case; any other byte as it is.
  static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  /// Names, and what is known of their elements.
  struct Table: Sendable {
    private static let long: [String: Int] = Dictionary(
      uniqueKeysWithValues: ElementTraits.known.keys.filter { $0.utf8.count > most }.sorted()
        .enumerated().map { ($1, $0) })
    /// The traits of the long names, in their places.
    private static let longTraits: [ElementTraits] =
      long.sorted { $0.value < $1.value }.map { ElementTraits.known[$0.key] ?? ElementTraits() }
    /// Nearly every short name has a place of its own here.
    private static let slots: [Slot] = {
      var slots = [Slot](repeating: Slot(), count: 1 << slotBits)
      for (text, traits) in ElementTraits.known {
        guard let name = ElementName(short: text.utf8) else { continue }
        let place = place(of: name)
        if slots[place].name == nil {
          slots[place] = Slot(name: name, traits: traits)
        } else {
          slots[place].isAlone = false
        }
      }
      return slots
    }()
    private static let short: [ElementName: ElementTraits] = Dictionary(
      uniqueKeysWithValues: ElementTraits.known.compactMap { text, traits in
        ElementName(short: text.utf8).map { ($0, traits) }
      })
    private static let slotBits = 10

    /// What is known at one place.
    private struct Slot: Sendable {
      var name: ElementName?
      var traits = ElementTraits()
      /// Whether no other known name has the same place.
      var isAlone = true
    }

    private let slots = Self.slots
    private var long = Self.long

    private static func place(of name: ElementName) -> Int {
      Int(truncatingIfNeeded: (name.bits &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - slotBits))
    }

    /// The name that stands in a range of a page, and what is known of the element.
    mutating func look(
      _ range: Range<Int>, in page: UnsafeBufferPointer<UInt8>
    ) -> (name: ElementName, traits: ElementTraits) {
      guard let name = ElementName(short: page[range]) else {
        let text = String(decoding: page[range].map(ElementName.lower), as: UTF8.self)
        let place = long[text] ?? long.count
        long[text] = place
        return (
          ElementName(long: place),
          place < Self.longTraits.count ? Self.longTraits[place] : ElementTraits()
        )
      }
      let slot = slots[Self.place(of: name)]
      if slot.name == name { return (name, slot.traits) }
      return (name, slot.isAlone ? ElementTraits() : Self.short[name] ?? ElementTraits())
    }
  }
}
