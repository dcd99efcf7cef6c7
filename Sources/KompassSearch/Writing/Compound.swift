/// A word of an index that has letters enough for a compound.
struct Compound: Sendable {
  /// Its place in the index.
  let place: Int
  /// The word, in lower case.
  let word: [UInt8]
  /// What it is put together of.
  let split: SplitWord
}
