/// One of the publisher's own pages: about, method, accessibility statement.
public struct FreePage: Equatable, Sendable {
  /// The address of the page; the same in every language.
  public let name: Slug
  /// The language that this text is in.
  public let language: LanguageCode
  /// The heading of the page.
  public let title: String
  /// One sentence for search engines and previews; nil when not stated.
  public let summary: String?
  /// Where the page stands in the navigation, lowest first; pages without an order come last, by name.
  public let order: Int?
  /// Whether the navigation shows the page.
  public let isInNavigation: Bool
  /// The text.
  public let body: Prose

  /// Makes a page.
  public init(
    name: Slug, language: LanguageCode, title: String, summary: String?, order: Int?,
    isInNavigation: Bool, body: Prose
  ) {
    self.name = name
    self.language = language
    self.title = title
    self.summary = summary
    self.order = order
    self.isInNavigation = isInNavigation
    self.body = body
  }
}
