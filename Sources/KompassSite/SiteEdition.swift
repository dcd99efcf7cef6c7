import KompassModel

/// The site in one language: which files it has, and how each is made.
///
/// No value: every planned file refers to it, on all cores at once, and a copy would count a reference to each thing in it.
final class SiteEdition: Sendable {
  /// The language.
  let language: LanguageCode
  /// Its templates.
  let templates: PageTemplates
  /// Where files lie.
  let siteMap: SiteMap
  /// What describes the open data.
  let openData: OpenData
  /// Whether the site can be searched.
  let hasSearch: Bool
  /// Whether it has pictures for where a page is shared.
  let hasPictures: Bool
  /// Makes what a page is made from.
  let context: @Sendable (SitePage) -> PageContext
  private let start: PageContext
  private var figures: SiteFigures { start.figures }
  private let charts: ChartFiles
  private var shared: SharedFiles {
    SharedFiles(figures: figures, siteMap: siteMap, language: language)
  }

  init(
    language: LanguageCode, templates: PageTemplates, siteMap: SiteMap, openData: OpenData,
    hasSearch: Bool, hasPictures: Bool, context: @escaping @Sendable (SitePage) -> PageContext
  ) {
    self.language = language
    self.templates = templates
    self.siteMap = siteMap
    self.openData = openData
    self.hasSearch = hasSearch
    self.hasPictures = hasPictures
    self.context = context
    start = context(.start)
    charts = ChartFiles(contexts: context, start: start)
  }

  /// The files that belong to no municipality.
  func filesOfNoMunicipality() -> [PlannedFile] {
    pages() + charts.ofNoMunicipality()
      + shared.ofNoMunicipality(hasPictures: hasPictures, context: context)
  }

  /// The files that belong to one.
  func files(of municipality: Municipality) -> [PlannedFile] {
    pages(of: municipality) + charts.files(of: municipality)
      + shared.files(of: municipality, hasPictures: hasPictures, context: context)
      + embedded(of: municipality)
  }

  // MARK: Pages

  private func file(
    _ page: SitePage,
    _ render: @escaping @Sendable (PageContext, NarrativeSource) throws -> [UInt8]
  ) -> PlannedFile {
    PlannedFile(
      siteMap.path(of: page, in: language), of: PlannedPage(page: page, language: language)
    ) { [self] narratives in
      let context = context(page)
      return try withTerms(linkedIn: render(context, narratives), templates, context)
    }.using(page.uses)
  }

  private func pages() -> [PlannedFile] {
    let results = figures.results
    var files = [
      file(.start) { [self] context, _ in try templates.start.render(StartPage.view(in: context)) },
      file(.municipalities) { [self] context, _ in
        try templates.municipalities.render(MunicipalityListPage.view(in: context))
      },
      file(.compare) { [self] context, _ in
        try templates.compare.render(ComparePage.view(in: context))
      },
      file(.embedding) { [self] context, _ in
        try templates.embedding.render(EmbeddingPage.view(in: context))
      },
      file(.areas) { [self] context, _ in try templates.areas.render(AreaListPage.view(in: context))
      },
      file(.notFound) { [self] context, _ in
        try templates.notFound.render(NotFoundPage.view(in: context))
      },
    ]
    files.append(
      PlannedFile.tellingSizes(
        siteMap.path(of: .data, in: language), of: openData.files,
        page: PlannedPage(page: .data, language: language)
      ) { [self] sizes in
        let context = context(.data)
        return try withTerms(
          linkedIn: templates.data.render(DataPage.view(of: openData, sizes, in: context)),
          templates, context)
      })
    if hasSearch {
      files.append(
        PlannedFile.namingIndex(
          siteMap.path(of: .search, in: language),
          of: PlannedPage(page: .search, language: language)
        ) { [self] index in
          let context = context(.search)
          return try withTerms(
            linkedIn: templates.search.render(SearchPage.view(of: index, in: context)), templates,
            context)
        })
    }
    if let glossary = start.glossary {
      files.append(
        file(.glossary) { [self] context, _ in
          try templates.glossary.render(GlossaryPage.view(of: glossary, in: context))
        })
    }
    for id in Set(results.frameworks.flatMap { $0.areas.map(\.id) }).sorted() {
      files.append(
        file(.area(id)) { [self] context, narratives in
          try AreaPage.view(of: id, narratives: narratives, in: context)
            .map(templates.area.render) ?? []
        })
    }
    // Every free page has an address in every language, whatever languages it was written in.
    for name in Set(results.pages.map(\.name)).sorted() {
      files.append(
        file(.free(name)) { [self] context, _ in
          try context.freePages.first { $0.name == name }.map {
            try templates.free.render(FreePageBuilder.view(of: $0, in: context))
          } ?? []
        })
    }
    return files
  }

  private func pages(of municipality: Municipality) -> [PlannedFile] {
    var files = [
      file(.profile(municipality.slug)) { [self] context, narratives in
        try templates.profile.render(
          ProfilePage.view(of: municipality, narratives: narratives, in: context))
      },
      PlannedFile(siteMap.profileMarkdownPath(of: municipality.slug, in: language)) {
        [self] narratives in
        try ProfileMarkdown.bytes(
          of: municipality, narratives: narratives, in: context(.profile(municipality.slug)))
      }.using([.history(municipality.slug)]),
    ]
    guard let history = figures.history(of: municipality.slug) else { return files }
    if let latest = history.latest {
      files.append(
        file(.easyRead(municipality.slug)) { [self] context, _ in
          try templates.easyRead.render(
            EasyReadPage.view(of: latest, municipality: municipality, in: context))
        })
    }
    for comparison in figures.preparedComparisons(of: municipality) {
      files.append(
        file(comparison.page) { [self] context, _ in
          try ComparisonPage.view(of: comparison, in: context).map(templates.comparison.render)
            ?? []
        })
    }
    for entry in history.entries {
      let card = entry.card
      files.append(
        file(.evaluation(card.evaluation.id)) { [self] context, narratives in
          try templates.evaluation.render(
            EvaluationPage.view(
              of: card, municipality: municipality, narratives: narratives, in: context))
        })
    }
    return files
  }

  // MARK: What other sites embed

  /// A page for a frame and, where any site may frame it, an oEmbed answer for the profile and each evaluation.
  private func embedded(of municipality: Municipality) -> [PlannedFile] {
    let history = figures.history(of: municipality.slug)
    return embedded(
      .embed(municipality.slug), for: .profile(municipality.slug), of: municipality,
      history?.latest, year: nil)
      + (history?.entries ?? []).flatMap { entry in
        let id = entry.card.evaluation.id
        return embedded(
          .embedEvaluation(id), for: .evaluation(id), of: municipality, entry.card, year: id.year)
      }
  }

  private func embedded(
    _ page: SitePage, for shown: SitePage, of municipality: Municipality, _ card: Scorecard?,
    year: Int?
  ) -> [PlannedFile] {
    let frame = PlannedFile(siteMap.path(of: page, in: language)) { [self] _ in
      try templates.embed.render(EmbedPage.view(of: municipality, card: card, in: context(page)))
    }.using(page.uses)
    guard openData.offersFrames else { return [frame] }
    return [
      frame,
      PlannedFile(siteMap.oEmbedPath(of: shown, in: language)) { [self] _ in
        let picture =
          hasPictures && card != nil ? siteMap.path(ofPicture: shown, in: language) : nil
        return OEmbedFile(of: municipality, year: year, picture: picture, in: context(page)).json
          .bytes
      }.using(page.uses),
    ]
  }
}

/// A finished page with the words of the glossary linked and listed.
private func withTerms(
  linkedIn page: consuming [UInt8], _ templates: PageTemplates, _ context: PageContext
) throws -> [UInt8] {
  guard context.linksTerms, let glossary = context.glossary else { return page }
  return try glossary.linker.link(page) { terms in
    try templates.terms.render(GlossaryPage.words(terms.map { glossary.entries[$0] }, in: context))
  }
}
