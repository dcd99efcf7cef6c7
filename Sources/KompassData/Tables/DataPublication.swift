import KompassModel

/// Who publishes the data and on what terms: the head of every JSON file.
public struct DataPublication: Sendable {
  /// The licence as an SPDX identifier; nil when not stated.
  public let licence: String?
  /// Who publishes.
  public let publisher: Publisher
  /// The root of the site.
  public let site: BaseURL

  init(_ configuration: SiteConfiguration) {
    licence = configuration.licence
    publisher = configuration.publisher
    site = configuration.baseURL
  }
}
