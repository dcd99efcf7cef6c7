/// What a word is put together of.
struct SplitWord: Equatable, Sendable {
  /// A word that is put together of nothing.
  static let whole = SplitWord(parts: [], inner: [])

  /// Its parts, an outer one before its own parts; none when it is no compound.
  let parts: [CompoundSplitter.Part]
  /// Which beginnings and ends of it and of its parts are words themselves.
  let inner: [InnerWord]
}
