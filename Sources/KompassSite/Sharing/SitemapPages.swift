import KompassModel

/// The pages that `sitemap.xml` lists, in the order of their addresses. Those of a municipality are put together when the
/// file is written; what is held is where they stand.
struct SitemapPages: Sendable {
  /// Pages whose addresses follow each other.
  private enum Run: Sendable {
    /// One page in one language.
    case page(SitePage, LanguageCode)
    /// What lies below the profile of a municipality.
    case profile(Int, LanguageCode)
    /// What its latest evaluation is compared with.
    case comparisons(Int, LanguageCode)
  }

  private let figures: SiteFigures
  private let siteMap: SiteMap
  /// The languages of the site, in their order.
  private let languages: [LanguageCode]
  /// The languages of each page that belongs to no municipality.
  private let sharedLanguages: [SitePage: [LanguageCode]]
  private let municipalities: [Municipality]
  private let runs: [Run]
  private let count: Int

  /// - Parameters:
  ///   - languages: the languages of the site.
  ///   - shared: the pages that belong to no municipality, as often as there are languages that they exist in.
  ///   - municipalities: those that have pages.
  init(
    figures: SiteFigures, siteMap: SiteMap, languages: [LanguageCode], shared: [PlannedPage],
    municipalities: [Municipality]
  ) {
    self.figures = figures
    self.siteMap = siteMap
    self.languages = languages
    self.municipalities = municipalities
    var sharedLanguages: [SitePage: [LanguageCode]] = [:]
    for page in shared where page.page.isIndexed {
      sharedLanguages[page.page, default: []].append(page.language)
    }
    self.sharedLanguages = sharedLanguages
    // No key is the beginning of another's addresses, so runs do not mix.
    var keyed: [(key: String, run: Run)] = []
    for (page, languages) in sharedLanguages {
      keyed += languages.map { (siteMap.url(of: page, in: $0), .page(page, $0)) }
    }
    var count = keyed.count
    for (place, municipality) in municipalities.enumerated() {
      let compared = figures.preparedComparisons(of: municipality)
      let own = 1 + (figures.history(of: municipality.slug).map { $0.entries.count + 1 } ?? 0)
      count += (own + compared.count) * languages.count
      for language in languages {
        keyed.append(
          (siteMap.url(of: .profile(municipality.slug), in: language), .profile(place, language)))
        if let subject = compared.first?.subject {
          keyed.append(
            (siteMap.comparisonsURL(of: subject, in: language), .comparisons(place, language)))
        }
      }
    }
    self.count = count
    runs = keyed.sorted { $0.key < $1.key }.map(\.run)
  }

  /// The files, and the one that names them.
  var planned: [PlannedFile] {
    let root = siteMap.baseURL.description
    let files = SitemapFiles(runs: runs.count, root: root, isSmall: isSmall) { entries(of: $0) }
      .files
    return files.map { file in
      PlannedFile(
        SiteMap.rootPath(file.name), step: .parts { _, sink in try file.write(to: sink) })
    }
      + [PlannedFile(SiteMap.rootPath("robots.txt")) { _ in RobotsFile.bytes(root: root) }]
  }

  /// Whether one file can hold all, however long their addresses.
  private var isSmall: Bool {
    let bounds = SitemapFiles.Bounds()
    // Six bytes for each character that XML escapes, and two slugs.
    let address = siteMap.baseURL.description.utf8.count * 6 + 300
    return count <= bounds.addresses && count * (languages.count + 2) * address < bounds.bytes / 2
  }

  private func entries(of run: Int) -> [SitemapFiles.Entry] {
    let dates = PageDates(figures: figures)
    func entry(
      _ page: SitePage, _ language: LanguageCode, _ languages: [LanguageCode]
    ) -> SitemapFiles.Entry {
      SitemapFiles.Entry(
        url: siteMap.url(of: page, in: language),
        alternates: siteMap.alternates(of: page, in: languages),
        changed: dates.date(of: page)?.firstDay)
    }
    func entries(_ pages: [SitePage], _ language: LanguageCode) -> [SitemapFiles.Entry] {
      pages.map { entry($0, language, languages) }.sorted { $0.url < $1.url }
    }
    switch runs[run] {
    case .page(let page, let language):
      return [entry(page, language, sharedLanguages[page] ?? [])]
    case .profile(let place, let language):
      let slug = municipalities[place].slug
      guard let history = figures.history(of: slug) else {
        return entries([.profile(slug)], language)
      }
      return entries(
        [.profile(slug), .easyRead(slug)]
          + history.entries.map { .evaluation($0.card.evaluation.id) }, language)
    case .comparisons(let place, let language):
      return entries(
        figures.preparedComparisons(of: municipalities[place]).map(\.page), language)
    }
  }
}
