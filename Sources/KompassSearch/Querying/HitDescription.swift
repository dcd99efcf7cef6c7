/// A hit as it is shown.
public struct HitDescription: Equatable, Sendable {
  /// What it is.
  public let kind: DocumentKind
  /// What it is called: `Mark 2024: Samspel med medborgarna`.
  public let title: String
  /// Where it is, below the root of the site.
  public let address: String
  /// The part of its text that shows best why it was found.
  public let excerpt: Excerpt
}
