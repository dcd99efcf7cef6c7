import KompassModel

/// A page that others link to, as a comparison of two editions needs it.
package struct LastingPage: Sendable {
  /// The address from the root of the site on: `/en/kommun/mark/2024/`.
  package let address: String
  /// The language.
  package let language: LanguageCode
  /// The name of one of the publisher's own pages; nil for every other.
  package let freePage: Slug?
}

extension Site {
  /// The pages of a site with these results whose addresses are to last: profiles, evaluations, areas, the glossary and the
  /// publisher's own.
  package static func lastingPages(of results: Results) -> [LastingPage] {
    let map = SiteMap(baseURL: results.site.baseURL, defaultLanguage: results.site.defaultLanguage)
    var pages: [SitePage] = [.start, .municipalities, .areas]
    pages += results.municipalities.map { .profile($0.slug) }
    pages += results.evaluations.map { .evaluation($0.id) }
    pages += Set(results.frameworks.flatMap(\.areas).map(\.id)).sorted().map { .area($0) }
    if !results.glossary.isEmpty { pages.append(.glossary) }
    let general = results.site.languages.flatMap { language in
      pages.map {
        LastingPage(
          address: "/" + map.path(of: $0, in: language).address, language: language, freePage: nil)
      }
    }
    // A page that a language lacks is shown in another.
    let own = results.site.languages.flatMap { language in
      Set(results.pages.map(\.name)).sorted().map { name in
        LastingPage(
          address: "/" + map.path(of: .free(name), in: language).address, language: language,
          freePage: name)
      }
    }
    return general + own
  }

  /// Whether the file at this path below the root is one that others may have the address of: not one that is named after
  /// its content, of the search index, or for servers.
  package static func isLasting(_ path: String) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    guard let first = parts.first, let last = parts.last else { return false }
    return !parts.contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
      && !(last == SiteMap.municipalityIndexName
        || "/\(path)".hasPrefix("/" + SiteMap.indexAddress))
      && !(first == SiteMap.assetFolder && SiteMap.isFingerprinted(OutputPath(parts)))
      && !last.hasSuffix(".gz")
  }
}
