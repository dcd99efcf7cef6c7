import KompassModel
import KompassTemplates

/// What a page says of itself to those who share it, find it or follow it.
extension PageContext {
  /// The name of the site.
  var siteTitle: String { results.site.title.text(in: language) }

  /// What the page says of itself where it is shared.
  var sharing: SharingView {
    let pictures = SharedPictures(context: self)
    let shown = SharedPictures.page(for: page, in: figures)
    return SharingView(
      type: page == .start ? "website" : "article", url: siteMap.url(of: page, in: language),
      locale: book.text(.locale),
      otherLocales: results.site.languages.filter { $0 != language }.compactMap {
        books[$0]?.text(.locale)
      },
      picture: hasPictures
        ? SharedPictureView(
          url: siteMap.url(of: siteMap.path(ofPicture: shown, in: language)),
          width: String(SharedPictures.width), height: String(SharedPictures.height),
          words: pictures.words(of: shown)) : nil)
  }

  /// The feeds of what the page shows.
  var feeds: [LinkView] {
    let title: String
    switch page {
    case .start where !figures.evaluated.isEmpty:
      title = book.text(.feedAll, ["site": siteTitle])
    case .profile(let slug) where figures.history(of: slug) != nil:
      guard let municipality = results.municipality(slug) else { return [] }
      title = book.text(.feedOne, ["name": municipality.officialName])
    default: return []
    }
    return [LinkView(label: title, href: links.link(to: siteMap.path(ofFeed: page, in: language)))]
  }

  /// The icons that are among the assets; a publisher may delete them.
  var icons: [IconView] {
    [
      // A browser that knows SVG prefers it to the one that states a size.
      ("favicon.ico", "icon", nil, "32x32"), ("favicon.svg", "icon", "image/svg+xml", nil),
      ("apple-touch-icon.png", "apple-touch-icon", nil, nil),
    ].filter { assets.contains($0.0) }.map { name, rel, type, sizes in
      IconView(
        rel: rel, href: links.link(to: SiteMap.assetPath(name)), type: type, sizes: sizes)
    }
  }

  /// What the page is about, for machines.
  func structuredData(title: String, description: String?, crumbs: [Crumb]) -> Markup? {
    guard page != .notFound else { return nil }
    let way =
      page == .start
      ? []
      : [Crumb(label: book.text(.crumbStart), page: .start)] + crumbs
        + [Crumb(label: title, page: page)]
    return StructuredData(context: self).json(way: way, description: description).map {
      // `<` is escaped in it.
      Markup(trusted: String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  /// Who evaluated, with organisations; nil when not known.
  func evaluators(of evaluation: Evaluation) -> String? {
    if evaluation.evaluators.isEmpty { return nil }
    return book.list(evaluation.evaluators.map(\.nameWithOrganisation))
  }

  /// The mean of the scores in an area with what it rests on; nil when there are too few.
  func mean(of summary: PeerSummary) -> String? {
    summary.mean.map {
      book.text(
        .areaMean, ["mean": book.number($0.rounded), "basis": sentences.basis(of: summary)])
    }
  }
}
