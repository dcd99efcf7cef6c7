import Synchronization

/// The texts that were wrapped, for the names of areas and sub-areas and most values stand in many charts.
///
/// What it holds is bounded: those that were asked for last. The names of areas stand in every chart of every municipality, and
/// so stay, however many other texts there are between two of them.
final class WrappedTexts: Sendable {
  /// What a text is wrapped into.
  struct Key: Hashable, Sendable {
    /// The text.
    let text: StyledText
    /// The width of a line, in units.
    let width: Double
    /// The most lines.
    let maxLines: Int
    /// Whether the lines are to be of like width.
    let isEven: Bool
  }

  /// Those of all charts.
  static let shared = WrappedTexts()

  /// The most texts that are held.
  static let mostTexts = 8_192

  /// Texts that were asked for since half of what may be held was filled last, and those that were asked for before.
  private struct State {
    var recent: [Key: TextBlock] = [:]
    var earlier: [Key: TextBlock] = [:]

    /// A text that is held; it counts as asked for.
    mutating func held(_ key: Key) -> TextBlock? {
      if let block = recent[key] { return block }
      guard let block = earlier[key] else { return nil }
      keep(block, as: key)
      return block
    }

    mutating func keep(_ block: TextBlock, as key: Key) {
      if recent.count >= WrappedTexts.mostTexts / 2 {
        earlier = recent
        recent = [:]
      }
      recent[key] = block
    }
  }

  private let state = Mutex(State())

  /// A text as it was wrapped, or as `make` wraps it now.
  func block(_ key: Key, orMake make: () -> TextBlock) -> TextBlock {
    // Two texts can be equal and yet be written otherwise, but only with characters from U+0300 on.
    if key.text.text.utf8.contains(where: { $0 >= 0xCC }) { return make() }
    if let held = state.withLock({ $0.held(key) }) { return held }
    let made = make()
    state.withLock { $0.keep(made, as: key) }
    return made
  }
}
