/// What is known of a document without its text.
public struct SearchDocument: Equatable, Sendable {
  /// What it is.
  public let kind: DocumentKind
  /// The place of the language on whose pages it is shown; nil when on all.
  public let language: Int?
  /// The place of its municipality; nil when it is of none.
  public let municipality: Int?
  /// The place of its framework; nil when it is of none.
  public let framework: Int?
  /// The place of its area in the framework; nil when it is of none, as an opening is.
  public let area: Int?
  /// The year of its evaluation; nil when it belongs to none.
  public let year: Int?
  /// Which strength or opportunity of the area it is, from 1; nil when it is neither.
  public let item: Int?

  /// Makes a document.
  public init(
    kind: DocumentKind, language: Int? = nil, municipality: Int? = nil, framework: Int? = nil,
    area: Int? = nil, year: Int? = nil, item: Int? = nil
  ) {
    self.kind = kind
    self.language = language
    self.municipality = municipality
    self.framework = framework
    self.area = area
    self.year = year
    self.item = item
  }
}
