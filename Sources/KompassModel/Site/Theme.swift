/// A theme that opportunities share, chosen by the publisher, with the words by which it is found.
public struct Theme: Equatable, Sendable {
  /// The name for addresses and anchors.
  public let id: Slug
  /// What readers call it: `Uppföljning och analys`.
  public let name: LocalizedText
  /// One word stands for all words that begin with it; a phrase of several words stands for itself. At least one,
  /// in the order written.
  public let words: [String]

  /// Makes a theme.
  public init(id: Slug, name: LocalizedText, words: [String]) {
    self.id = id
    self.name = name
    self.words = words
  }
}
