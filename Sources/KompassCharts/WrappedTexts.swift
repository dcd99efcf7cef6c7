import Synchronization

/// The texts that were wrapped, for the names of areas and sub-areas and most values stand in many charts.
///
/// What it holds is bounded: once there are ``mostTexts`` it begins anew.
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
  static let mostTexts = 4_096

  private let blocks = Mutex<[Key: TextBlock]>([:])

  /// A text as it was wrapped, or as `make` wraps it now.
  func block(_ key: Key, orMake make: () -> TextBlock) -> TextBlock {
    // Two texts can be equal and yet be written otherwise, but only with characters from U+0300 on.
    if key.text.text.utf8.contains(where: { $0 >= 0xCC }) { return make() }
    if let held = blocks.withLock({ $0[key] }) { return held }
    let made = make()
    blocks.withLock { blocks in
      if blocks.count >= Self.mostTexts { blocks.removeAll(keepingCapacity: true) }
      blocks[key] = made
    }
    return made
  }
}
