/// A page that grows beyond all measure while it is rendered, as lists do that are laid out within each other again and
/// again.
public struct PageTooLarge: Error, Equatable, Sendable {
  /// The most bytes that a page may have.
  public static let mostBytes = 64_000_000
  /// The most parts of templates that a page may take: texts, values and sections, each counted as often as it comes.
  public static let mostParts = 2_000_000

  /// The file of the page's template.
  public let template: String
}
