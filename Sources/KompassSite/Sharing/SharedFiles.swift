import KompassModel

/// The files by which pages are shared, found and followed, beside the pages themselves.
struct SharedFiles {
  /// The figures of the site.
  let figures: SiteFigures
  /// Where files lie.
  let siteMap: SiteMap
  /// The language of the files.
  let language: LanguageCode

  /// The picture of the site, and the feed of all evaluations.
  ///
  /// - Parameter context: gives what the files beside a page are made from.
  func ofNoMunicipality(
    hasPictures: Bool, context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    var files: [PlannedFile] = []
    if hasPictures {
      files.append(
        PlannedFile.picture(siteMap.path(ofPicture: .start, in: language)) {
          SharedPictures(context: context(.start)).pictureOfSite()
        })
    }
    if !figures.evaluated.isEmpty {
      files.append(
        PlannedFile(siteMap.path(ofFeed: .start, in: language)) { _ in
          FeedBuilder(context: context(.start)).all()?.bytes ?? []
        })
    }
    return files
  }

  /// The pictures and the feed of a municipality; none when it was never evaluated.
  func files(
    of municipality: Municipality, hasPictures: Bool,
    context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    guard let history = figures.history(of: municipality.slug) else { return [] }
    let profile = SitePage.profile(municipality.slug)
    let cards = history.entries.map { (SitePage.evaluation($0.card.evaluation.id), $0.card) }
    let latest = history.latest.map { [(profile, $0)] } ?? []
    let pictures = (hasPictures ? cards + latest : []).map { page, card in
      PlannedFile.picture(siteMap.path(ofPicture: page, in: language)) {
        SharedPictures(context: context(page)).picture(of: card, municipality)
      }
    }
    let feed = PlannedFile(siteMap.path(ofFeed: profile, in: language)) { _ in
      FeedBuilder(context: context(profile)).evaluations(of: municipality)?.bytes ?? []
    }
    return (pictures + [feed]).map { $0.using([.history(municipality.slug)]) }
  }
}
