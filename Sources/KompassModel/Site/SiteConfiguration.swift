/// What `site.yaml` says.
public struct SiteConfiguration: Equatable, Sendable {
  /// The name of the site.
  public let title: LocalizedText
  /// Where the site will stand.
  public let baseURL: BaseURL
  /// Who publishes it.
  public let publisher: Publisher
  /// The languages of the chrome; the first is the default and has no path prefix. Never empty.
  public let languages: [LanguageCode]
  /// The licence of texts and figures as an SPDX identifier, such as `CC-BY-4.0`; nil when not stated.
  public let licence: String?
  /// When the site was first published, for catalogues of open data; nil when not stated.
  public let published: PartialDate?
  /// Who may frame an embedded profile: CSP `frame-ancestors` sources; `["*"]` when not stated.
  public let allowedAncestors: [String]

  /// The first of ``languages``.
  public var defaultLanguage: LanguageCode { languages.first ?? .swedish }

  /// Makes a configuration from checked values.
  public init(
    title: LocalizedText, baseURL: BaseURL, publisher: Publisher, languages: [LanguageCode],
    licence: String?, published: PartialDate? = nil, allowedAncestors: [String]
  ) {
    self.title = title
    self.baseURL = baseURL
    self.publisher = publisher
    self.languages = languages
    self.licence = licence
    self.published = published
    self.allowedAncestors = allowedAncestors
  }
}
