import KompassCharts
import KompassData
import KompassModel
import KompassTemplates

/// What every page is made from: the figures, the words and links of its language, and the page itself.
struct PageContext: Sendable {
  /// The figures of the site.
  let figures: SiteFigures
  /// The page.
  let page: SitePage
  /// Its links.
  let links: Links
  /// Its words.
  let book: Phrasebook
  /// Where pages lie.
  let siteMap: SiteMap
  /// Where the stylesheet lies.
  let stylesheet: OutputPath
  /// Where the stylesheet of pages for a frame lies.
  let embedStylesheet: OutputPath
  /// The words of every language.
  let books: [LanguageCode: Phrasebook]
  /// The publisher's own pages.
  let ownPages: FreePages
  /// The scripts by their names among the assets.
  let scripts: [String: ScriptLibrary.Script]
  /// The glossary in the language of the page; nil when there is none.
  let glossary: Glossary?
  /// Whether the site has search.
  let hasSearch: Bool
  /// Whether the site has pictures for where a page is shared.
  let hasPictures: Bool
  /// The names of the assets that are published under them.
  let assets: Set<String>

  /// The language of the page.
  var language: LanguageCode { book.language }
  /// The content.
  var results: Results { figures.results }
  /// The generated sentences.
  var sentences: Sentences { Sentences(book: book) }
  /// The charts.
  var charts: ChartBuilder { ChartBuilder(book: book) }

  /// The code of a text's language where it is not the page's, for a `lang` attribute.
  func foreign(_ language: LanguageCode) -> String? {
    language == self.language ? nil : language.text
  }

  /// The chrome of the page.
  ///
  /// - Parameters:
  ///   - title: the title, without that of the site.
  ///   - crumbs: the way from the start page, the page itself left out.
  ///   - scripts: the names of the scripts that add to the page; one that the templates lack is left out.
  func frame(
    title: String, description: String?, crumbs: [Crumb] = [], scripts: [String] = []
  ) -> FrameView {
    let site = results.site
    let languages = site.languages
    let isStandIn = page == .notFound
    let scripts = scripts + (hasFolds ? ["utskrift.js"] : [])
    let imported = scripts.flatMap { self.scripts[$0]?.imports ?? [] }
    var seen = Set(scripts)
    let modules = imported.filter { seen.insert($0).inserted }
    return FrameView(
      language: language.text, policy: policy, title: title,
      siteTitle: site.title.text(in: language),
      isStart: page == .start, description: description,
      canonical: isStandIn ? nil : siteMap.url(of: page, in: language),
      alternates: isStandIn ? [] : siteMap.alternates(of: page, in: languages),
      isIndexed: page.isIndexed, sharing: isStandIn ? nil : sharing, feeds: feeds, icons: icons,
      structuredData: structuredData(title: title, description: description, crumbs: crumbs),
      oEmbed: hasEmbed
        ? siteMap.url(of: siteMap.oEmbedPath(of: page, in: language)) : nil,
      stylesheet: links.link(to: stylesheet),
      scripts: scripts.compactMap(scriptLink), modules: modules.compactMap(scriptLink),
      home: links.link(to: .start),
      navigation: navigation, footer: footer,
      languages: languages.filter { $0 != language }.map {
        LanguageLinkView(
          label: languageName($0),
          href: links.link(to: isStandIn ? .start : page, in: $0), language: $0.text)
      },
      crumbs: page == .start || isStandIn
        ? []
        : [CrumbView(label: book.text(.crumbStart), href: links.link(to: .start))]
          + crumbs.map { CrumbView(label: $0.label, href: links.link(to: $0.page)) }
          + [CrumbView(label: title, href: nil)],
      publisher: site.publisher.name, publisherURL: site.publisher.url,
      publisherEmail: site.publisher.email, licence: licence,
      terms: linksTerms ? Markup(trusted: GlossaryLinker.marker) : Markup())
  }

  /// What the page may load, as it says itself.
  var policy: String {
    let path = siteMap.path(of: page, in: language)
    return Delivery(path).policy(allowedAncestors: results.site.allowedAncestors).meta
  }

  /// The name of a language, in that language.
  func languageName(_ language: LanguageCode) -> String {
    books[language]?.text(.languageName) ?? language.text
  }

  /// Whether any site may show a profile in a frame.
  var allowsFrames: Bool {
    ContentPolicy.embed(allowed: results.site.allowedAncestors).allowsFrames
  }

  /// Whether other sites can embed what the page shows.
  private var hasEmbed: Bool {
    switch page {
    case .profile, .evaluation: allowsFrames
    default: false
    }
  }

  /// Whether the page may fold what belongs on paper: a script opens it for printing.
  private var hasFolds: Bool {
    switch page {
    case .start, .profile, .evaluation, .area, .compare, .comparison, .data, .embedding: true
    default: false
    }
  }

  /// The link to a script; nil when the templates lack it.
  func scriptLink(_ name: String) -> String? {
    scripts[name].map { links.link(to: $0.path) }
  }

  /// Whether the page links words of the glossary: the glossary itself has them all, and a page that stands in for others
  /// has no place to come back to.
  var linksTerms: Bool { glossary != nil && page != .glossary && page != .notFound }

  private var footer: [LinkView] {
    let glossary = LinkView(
      label: book.text(.titleGlossary), href: links.link(to: .glossary))
    let data = LinkView(label: book.text(.titleData), href: links.link(to: .data))
    let embedding = LinkView(
      label: book.text(.titleEmbedding), href: links.link(to: .embedding))
    return freePages.map(link) + (self.glossary == nil ? [] : [glossary]) + [data, embedding]
  }

  private var navigation: [NavigationItemView] {
    func item(_ label: String, _ target: SitePage) -> NavigationItemView {
      NavigationItemView(label: label, href: links.link(to: target), isCurrent: page == target)
    }
    let own = [
      item(book.text(.titleMunicipalities), .municipalities),
      item(book.text(.titleAreas), .areas), item(book.text(.titleCompare), .compare),
    ]
    let search = hasSearch ? [item(book.text(.titleSearch), .search)] : []
    return own + search + freePages.filter(\.isInNavigation).map { item($0.title, .free($0.name)) }
  }

  /// The free pages as the language of the page shows them, in the order of navigation.
  var freePages: [FreePage] { ownPages.pages }

  /// A link to the search page; nil when the site has no search.
  var searchLink: String? { hasSearch ? links.link(to: .search) : nil }

  /// A link to a heading of the page on method; nil when there is no such page.
  func methodLink(_ anchor: Phrase) -> String? {
    ownPages.methodLink(to: book.text(anchor), links)
  }

  /// A link to a free page.
  func link(_ page: FreePage) -> LinkView {
    LinkView(label: page.title, href: links.link(to: .free(page.name)))
  }

  /// The licence of texts and figures; nil when not stated.
  var licence: LinkView? {
    results.site.licence.map { LinkView(label: $0, href: LicenceAddress.page(of: $0)) }
  }

  /// Markdown as markup.
  func render(_ prose: Prose, topHeading: Int = 3, idPrefix: String) -> Markup {
    ProseRenderer.render(
      prose, links: links, book: book, topHeading: topHeading, idPrefix: idPrefix)
  }

  /// A publication.
  func view(_ source: Source) -> SourceView {
    SourceView(
      title: source.title, published: source.published.map(String.init), url: source.url)
  }

  /// A chart drawn for the page.
  ///
  /// - Parameters:
  ///   - file: as which the drawing and its table are published.
  ///   - page: the page that the files lie beside; nil: this one.
  func view(
    _ chart: some Chart, as file: ChartFile, beside page: SitePage? = nil
  ) -> ChartView {
    ChartView(
      chart: chart, download: link(to: file, as: .svg, beside: page),
      table: link(to: file, as: .csv, beside: page))
  }

  /// A link to a chart's file.
  ///
  /// - Parameter page: the page that the file lies beside; nil: this one.
  func link(to file: ChartFile, as format: ChartFormat, beside page: SitePage? = nil) -> String {
    links.link(to: siteMap.path(of: file, on: page ?? self.page, as: format, in: language))
  }

  /// A link to an evaluation: to the profile when it is the municipality's latest, else to its own page.
  func link(to card: Scorecard, of municipality: Municipality) -> String {
    let isLatest =
      figures.history(of: municipality.slug)?.latest?.evaluation.id == card.evaluation.id
    return links.link(
      to: isLatest ? .profile(municipality.slug) : .evaluation(card.evaluation.id))
  }

  /// A link to an area's chapter on the page of an evaluation; to the page where it has no chapters.
  func chapterLink(to card: Scorecard, area: AreaNumber) -> String {
    links.link(to: .evaluation(card.evaluation.id))
      + (card.hasChapters ? "#" + EvaluationParts.chapterID(area) : "")
  }

  /// An evaluation for a list.
  func latestView(_ municipality: Municipality, _ card: Scorecard) -> LatestView {
    LatestView(
      name: municipality.name, href: link(to: card, of: municipality),
      year: String(card.evaluation.year), revision: String(card.framework.revision),
      total: card.total.map { book.number($0.points) }, isSum: card.total?.isSum ?? false,
      maximum: book.number(card.framework.maximum),
      kind: book.text(kind(of: card)))
  }

  /// How much of an evaluation is known.
  func kind(of card: Scorecard) -> Phrase {
    if card.hasSubareas { return .kindFull }
    if !card.hasAreas { return .kindTotal }
    return card.hasEveryArea ? .kindAreas : .kindSomeAreas
  }

  /// How many of the municipalities have an evaluation, in words.
  var evaluatedSummary: String {
    book.count(.ofMunicipalities, figures.evaluated.count, of: results.municipalities.count)
  }

  /// Every county with its municipalities, both by name.
  var counties: [CountyView] {
    Dictionary(grouping: results.municipalities, by: \.countyCode)
      // By code first: two counties of one name keep their order.
      .sorted { $0.key < $1.key }.map(\.value)
      .compactMap { municipalities -> CountyView? in
        guard let first = municipalities.first else { return nil }
        let evaluated = municipalities.filter { figures.history(of: $0.slug) != nil }.count
        return CountyView(
          id: "lan-\(first.countyCode)", code: first.countyCode, name: first.county,
          summary: book.count(.ofMunicipalities, evaluated, of: municipalities.count),
          shortSummary: book.count(.evaluatedShort, evaluated, of: municipalities.count),
          rows: municipalities.sorted { SwedishOrder($0.name) < SwedishOrder($1.name) }.map(row))
      }
      .sorted { (SwedishOrder($0.name), $0.id) < (SwedishOrder($1.name), $1.id) }
  }

  private func row(_ municipality: Municipality) -> MunicipalityRowView {
    let history = figures.history(of: municipality.slug)
    let card = history?.latest
    return MunicipalityRowView(
      name: municipality.name, href: links.link(to: .profile(municipality.slug)),
      population: municipality.population.map { book.grouped($0.count, inTable: true) },
      inhabitants: municipality.population.map { String($0.count) },
      sizeClass: municipality.sizeClass.map { String($0.rawValue) },
      size: municipality.sizeClass.map(sentences.name), groupCode: municipality.group?.code,
      group: municipality.group?.name, year: card.map { String($0.evaluation.year) },
      revision: card.map { String($0.framework.revision) },
      total: card?.total.map { book.number($0.points) },
      isSum: card?.total?.isSum ?? false,
      maximum: card.map { book.number($0.framework.maximum) },
      kind: card.map { book.text(kind(of: $0)) },
      results: history.map { EvaluationFigures($0, book: book).description },
      isEvaluated: card != nil)
  }
}
