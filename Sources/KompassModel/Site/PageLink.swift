/// A link in a text of the publisher to a page of the site, with the place where it was written.
///
/// Whether there is such a page is known only when the site is planned.
public struct PageLink: Equatable, Sendable {
  /// The address from the root of the site without the leading `/`: `metod/#revisioner`.
  public let address: String
  /// Where it was written.
  public let location: SourceLocation
  /// The line; nil when the location has none.
  public let excerpt: Diagnostic.Excerpt?

  /// Makes a link.
  public init(address: String, location: SourceLocation, excerpt: Diagnostic.Excerpt?) {
    self.address = address
    self.location = location
    self.excerpt = excerpt
  }
}
