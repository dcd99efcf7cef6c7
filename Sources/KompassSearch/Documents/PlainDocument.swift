/// A document that is no part of an evaluation: a municipality, an area, a term, a page.
public struct PlainDocument: Equatable, Sendable {
  /// What it is; never a kind of an evaluation.
  public let kind: DocumentKind
  /// The place of its language: it is shown on pages of this language.
  public let language: Int
  /// The place of its municipality; nil when it is of none.
  public let municipality: Int?
  /// The place of its framework and area; nil when it is of none.
  public let area: SearchDirectory.AreaPlace?
  /// What it is called where it is shown.
  public let title: String
  /// Where it is, below the root of the site: `metod/#revisioner`.
  public let address: String
  /// What else its name is, and is found by; not shown.
  public let otherNames: [String]
  /// The headings that it stands under; found by, not shown.
  public let headings: [String]
  /// Its text, which excerpts are taken from; empty when it has none.
  public let text: String

  /// Makes a document.
  public init(
    kind: DocumentKind, language: Int, municipality: Int? = nil,
    area: SearchDirectory.AreaPlace? = nil, title: String, address: String,
    otherNames: [String] = [], headings: [String] = [], text: String
  ) {
    self.kind = kind
    self.language = language
    self.municipality = municipality
    self.area = area
    self.title = title
    self.address = address
    self.otherNames = otherNames
    self.headings = headings
    self.text = text
  }
}
