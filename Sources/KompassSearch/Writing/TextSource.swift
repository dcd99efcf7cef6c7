/// A set of texts within a whole index.
struct TextSource: Sendable {
  /// The texts.
  let texts: TextUnits
  /// The place of each of their units among the units of all texts.
  let places: [UInt32]
  /// Whether the texts stand in the index.
  let isStored: Bool
  /// Whether the texts are searched.
  let isIndexed: Bool

  /// The units of a text, by their places among those of all texts.
  @inline(__always)
  func eachUnit(of text: Int, _ body: (Int) -> Void) {
    for place in texts.range(text) { body(Int(places[Int(texts.sequence[place])])) }
  }
}
