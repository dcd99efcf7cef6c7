import KompassModel

/// The files by which pages are shared, found and followed, beside the pages themselves.
struct SharedFiles {
  /// The figures of the site.
  let figures: SiteFigures
  /// Where files lie.
  let siteMap: SiteMap
  /// The language of the files.
  let language: LanguageCode

  /// The pictures and feeds of the language.
  ///
  /// - Parameter context: gives what the files beside a page are made from.
  func files(
    hasPictures: Bool, context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    (hasPictures ? pictures(context) : []) + feeds(context)
  }

  private func pictures(
    _ context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    var files = [
      PlannedFile.picture(siteMap.path(ofPicture: .start, in: language)) {
        SharedPictures(context: context(.start)).pictureOfSite()
      }
    ]
    for municipality in figures.evaluated {
      guard let history = figures.history(of: municipality.slug) else { continue }
      let cards = history.entries.map { (SitePage.evaluation($0.card.evaluation.id), $0.card) }
      let latest = history.latest.map { [(SitePage.profile(municipality.slug), $0)] } ?? []
      for (page, card) in cards + latest {
        files.append(
          PlannedFile.picture(siteMap.path(ofPicture: page, in: language)) {
            SharedPictures(context: context(page)).picture(of: card, municipality)
          }.using([.history(municipality.slug)]))
      }
    }
    return files
  }

  private func feeds(_ context: @escaping @Sendable (SitePage) -> PageContext) -> [PlannedFile] {
    if figures.evaluated.isEmpty { return [] }
    return [
      PlannedFile(siteMap.path(ofFeed: .start, in: language)) { _ in
        FeedBuilder(context: context(.start)).all()?.bytes ?? []
      }
    ]
      + figures.evaluated.map { municipality in
        let page = SitePage.profile(municipality.slug)
        return PlannedFile(siteMap.path(ofFeed: page, in: language)) { _ in
          FeedBuilder(context: context(page)).evaluations(of: municipality)?.bytes ?? []
        }.using([.history(municipality.slug)])
      }
  }

  /// The list of pages for search engines and the file that names it.
  ///
  /// - Parameter languages: the languages that each page exists in.
  static func ofAllLanguages(
    of languages: [SitePage: [LanguageCode]], figures: SiteFigures, siteMap: SiteMap
  ) -> [PlannedFile] {
    let dates = PageDates(figures: figures)
    let entries = languages.filter { $0.key.isIndexed }.flatMap { page, languages in
      let alternates = siteMap.alternates(of: page, in: languages)
      let changed = dates.date(of: page)?.firstDay
      return languages.map {
        SitemapFiles.Entry(
          url: siteMap.url(of: page, in: $0), alternates: alternates, changed: changed)
      }
    }
    let root = siteMap.baseURL.description
    let files = SitemapFiles(entries.sorted { $0.url < $1.url }, root: root).files
    return files.map { file in PlannedFile(SiteMap.rootPath(file.name)) { _ in file.bytes } }
      + [PlannedFile(SiteMap.rootPath("robots.txt")) { _ in RobotsFile.bytes(root: root) }]
  }
}
