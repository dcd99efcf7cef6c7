import KompassCharts
import KompassData
import KompassModel
import KompassTemplates

/// The whole site, ready to be rendered page by page.
public struct Site: Sendable {
  /// What making a site ready gives: the site, or what stands in its way.
  public struct Preparation: Sendable {
    /// The site; nil when there is an error among the diagnostics.
    public let site: Site?
    /// What is wrong with the templates, in the order of files and lines.
    public let diagnostics: [Diagnostic]
  }

  private let figures: SiteFigures
  private let siteMap: SiteMap
  private let templates: [LanguageCode: PageTemplates]
  private let books: [LanguageCode: Phrasebook]
  private let glossaries: [LanguageCode: Glossary]
  private let assets: [Asset]
  private let stylesheet: [UInt8]
  private let embedStylesheet: [UInt8]
  private let scripts: [String: ScriptLibrary.Script]
  private let hasSearch: Bool
  private let hasPictures: Bool
  /// The files of the open data.
  private let dataFiles: DataFiles
  /// What describes them.
  private let openData: OpenData

  /// The name of the stylesheet among the assets.
  private static let stylesheetName = "site.css"
  /// The name of that of pages for a frame.
  private static let embedStylesheetName = "badda-in.css"

  /// Computes the figures and compiles the templates for every language of the site.
  ///
  /// - Parameters:
  ///   - hasSearch: whether the site has an index, pages to search it by, and links to them.
  ///   - hasPictures: whether the site has pictures for where a page is shared.
  public static func prepare(
    results: Results, templates folder: TemplateFolder, hasSearch: Bool = true,
    hasPictures: Bool = true
  ) -> Preparation {
    let compilation = Compilation(folder, for: results.site.languages)
    let diagnostics = compilation.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) {
      return Preparation(site: nil, diagnostics: diagnostics)
    }
    let books = results.site.languages.map {
      ($0, Phrasebook(strings: folder.strings, language: $0))
    }
    return Preparation(
      site: Site(
        results: results, templates: compilation.templates,
        books: Dictionary(books, uniquingKeysWith: { first, _ in first }), assets: folder.assets,
        scripts: compilation.scripts, hasSearch: hasSearch, hasPictures: hasPictures),
      diagnostics: diagnostics)
  }

  /// What is wrong with templates, in all languages that they have words for: for when there is no content to go by.
  public static func check(templates folder: TemplateFolder) -> [Diagnostic] {
    Compilation(folder, for: folder.strings.languages).diagnostics
  }

  /// The templates of all languages and the scripts, with what was found wrong.
  private struct Compilation {
    private(set) var templates: [LanguageCode: PageTemplates] = [:]
    let scripts: [String: ScriptLibrary.Script]
    let diagnostics: [Diagnostic]

    init(_ folder: TemplateFolder, for languages: [LanguageCode]) {
      var compiler = TemplateCompiler(folder: folder)
      for language in languages where folder.strings.entries[language] != nil {
        templates[language] = PageTemplates(&compiler, language: language)
      }
      let library = ScriptLibrary(
        folder.assets, folder: folder.path, languages: Array(languages))
      scripts = library.scripts
      var diagnostics =
        Phrase.check(folder, for: languages) + compiler.diagnostics + library.diagnostics
      for name in [stylesheetName, embedStylesheetName]
      where !folder.assets.contains(where: { $0.name == name }) {
        diagnostics.append(
          Diagnostic(
            .error, "missing-stylesheet",
            at: SourceLocation(file: "\(folder.path)/assets/\(name)"),
            "the stylesheet does not exist", fix: "put it back; an empty file will do"))
      }
      // Which templates are used is known only when all of them are good.
      if diagnostics.isEmpty { diagnostics = Site.warnings(of: compiler, in: folder) }
      self.diagnostics = diagnostics
    }
  }

  private static func warnings(
    of compiler: TemplateCompiler, in folder: TemplateFolder
  ) -> [Diagnostic] {
    compiler.unusedTemplates.map {
      Diagnostic(
        .warning, "unused-template", at: SourceLocation(file: "\(folder.path)/\($0).mustache"),
        "no page uses this template",
        fix: "delete it, or put it in with {{>\($0)}}")
    }
  }

  private init(
    results: Results, templates: [LanguageCode: PageTemplates], books: [LanguageCode: Phrasebook],
    assets: [Asset], scripts: [String: ScriptLibrary.Script], hasSearch: Bool,
    hasPictures: Bool
  ) {
    figures = SiteFigures(results)
    siteMap = SiteMap(
      baseURL: results.site.baseURL, defaultLanguage: results.site.defaultLanguage)
    self.templates = templates
    self.books = books
    glossaries = Dictionary(
      uniqueKeysWithValues: Set(results.site.languages).compactMap { language in
        Glossary(results.glossary, in: language).map { (language, $0) }
      })
    self.assets = assets.filter {
      $0.name != Self.stylesheetName && $0.name != Self.embedStylesheetName
        && !$0.name.hasSuffix(SiteMap.scriptSuffix)
    }
    self.scripts = scripts
    self.hasSearch = hasSearch
    self.hasPictures = hasPictures
    dataFiles = DataFiles(results, siteMap: siteMap)
    openData = OpenData(
      results, siteMap: siteMap, schemas: dataFiles.catalogue.tables.map(\.schema))
    func stylesheet(_ name: String, with rules: String) -> [UInt8] {
      (assets.first { $0.name == name }?.bytes ?? []) + Array(("\n" + rules).utf8)
    }
    self.stylesheet = stylesheet(Self.stylesheetName, with: ChartPalette.stylesheet)
    embedStylesheet = stylesheet(
      Self.embedStylesheetName, with: EmbedVariant.stylesheet(areas: figures.areaNumbers))
  }

  /// Every file of the site in the order of its paths.
  ///
  /// Two files may have the same path when the content asks for it; the caller is to refuse that.
  public func plan() -> [PlannedFile] {
    let stylesheet = stylesheet
    let embedStylesheet = embedStylesheet
    var files = [
      PlannedFile(OutputPath([".nojekyll"])) { _ in [] },
      PlannedFile(SiteMap.stylesheetPath(Self.stylesheetName, for: stylesheet)) { _ in stylesheet },
      PlannedFile(SiteMap.stylesheetPath(Self.embedStylesheetName, for: embedStylesheet)) { _ in
        embedStylesheet
      },
    ]
    for asset in assets {
      files.append(PlannedFile(SiteMap.assetPath(asset.name)) { _ in asset.bytes })
    }
    for script in scripts.values { files.append(PlannedFile(script.path) { _ in script.bytes }) }
    files = files.map { $0.using([]) }
    files += dataFiles.plan()
    for municipality in figures.evaluated {
      guard let history = figures.history(of: municipality.slug) else { continue }
      files.append(
        PlannedFile(siteMap.comparisonDataPath(of: municipality.slug)) { _ in
          ComparisonFile(municipality: municipality, history: history).json.bytes
        }.using([.history(municipality.slug)]))
      if hasSearch, history.latestWithNarrative != nil {
        let path = siteMap.municipalityIndexPath(of: municipality.slug)
        files.append(
          PlannedFile.namingIndex(path) { index in
            MunicipalityIndexFile(of: municipality.slug, at: path, in: index).json.bytes
          })
      }
    }
    files += openData.plan
    var languages: [SitePage: [LanguageCode]] = [:]
    for language in figures.results.site.languages {
      guard let templates = templates[language], let book = books[language] else { continue }
      let context = contexts(in: language, book: book)
      let pages = pages(in: language, templates: templates, context: context)
      for page in pages.compactMap(\.page) { languages[page, default: []].append(language) }
      files += pages
      files += charts(context: context)
      files += SharedFiles(figures: figures, siteMap: siteMap, language: language).files(
        hasPictures: hasPictures, context: context)
      files += embedded(in: language, templates: templates, context: context)
    }
    files += SharedFiles.ofAllLanguages(of: languages, figures: figures, siteMap: siteMap)
    // The index is planned by nobody, and its files are named alike.
    let index = hasSearch ? [SiteMap.indexPath("index.bin")] : []
    files +=
      ServerFiles(site: figures.results.site, paths: files.map(\.path) + index).planned
    return files.sorted { $0.path < $1.path }
  }

  /// The tables of `results`, with the addresses that their rows have on the site.
  public static func data(of results: Results) -> DataCatalogue {
    DataFiles(
      results,
      siteMap: SiteMap(
        baseURL: results.site.baseURL, defaultLanguage: results.site.defaultLanguage)
    ).catalogue
  }

  /// What tells whether a dependency is the same as in another build; nil for one that is of files alone.
  public func fingerprint(of dependency: Dependency) -> Fingerprint? {
    figures.fingerprint(of: dependency)
  }

  /// What is searched; nil when the site is to have no search.
  public func searchContent() -> SearchContent? {
    guard hasSearch else { return nil }
    return SearchContent(
      figures.results.site.languages.compactMap { language in
        books[language].map { contexts(in: language, book: $0)(.search) }
      })
  }

  /// Makes what the pages of a language are made from.
  private func contexts(
    in language: LanguageCode, book: Phrasebook
  ) -> @Sendable (SitePage) -> PageContext {
    let stylesheet = SiteMap.stylesheetPath(Self.stylesheetName, for: stylesheet)
    let embedStylesheet = SiteMap.stylesheetPath(Self.embedStylesheetName, for: embedStylesheet)
    let ownPages = FreePages(figures.results, book: book)
    let assetNames = Set(assets.map(\.name))
    return { page in
      PageContext(
        figures: figures, page: page,
        links: Links(siteMap: siteMap, page: page, language: language), book: book,
        siteMap: siteMap, stylesheet: stylesheet, embedStylesheet: embedStylesheet, books: books,
        ownPages: ownPages, scripts: scripts, glossary: glossaries[language], hasSearch: hasSearch,
        hasPictures: hasPictures, assets: assetNames)
    }
  }

  private func pages(
    in language: LanguageCode, templates: PageTemplates,
    context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    let results = figures.results
    func file(
      _ page: SitePage,
      _ render: @escaping @Sendable (PageContext, NarrativeSource) throws -> [UInt8]
    ) -> PlannedFile {
      PlannedFile(siteMap.path(of: page, in: language), of: page) { narratives in
        let context = context(page)
        return try withTerms(linkedIn: render(context, narratives), templates, context)
      }.using(page.uses)
    }
    var files = [
      file(.start) { context, _ in try templates.start.render(StartPage.view(in: context)) },
      file(.municipalities) { context, _ in
        try templates.municipalities.render(MunicipalityListPage.view(in: context))
      },
      file(.compare) { context, _ in try templates.compare.render(ComparePage.view(in: context)) },
      file(.embedding) { context, _ in
        try templates.embedding.render(EmbeddingPage.view(in: context))
      },
      file(.areas) { context, _ in try templates.areas.render(AreaListPage.view(in: context)) },
      file(.notFound) { context, _ in try templates.notFound.render(NotFoundPage.view(in: context))
      },
    ]
    files.append(
      PlannedFile.tellingSizes(
        siteMap.path(of: .data, in: language), of: openData.files, page: .data
      ) { sizes in
        let context = context(.data)
        return try withTerms(
          linkedIn: templates.data.render(DataPage.view(of: openData, sizes, in: context)),
          templates, context)
      })
    if hasSearch {
      files.append(
        PlannedFile.namingIndex(siteMap.path(of: .search, in: language), of: .search) { index in
          let context = context(.search)
          return try withTerms(
            linkedIn: templates.search.render(SearchPage.view(of: index, in: context)), templates,
            context)
        })
    }
    if let glossary = glossaries[language] {
      files.append(
        file(.glossary) { context, _ in
          try templates.glossary.render(GlossaryPage.view(of: glossary, in: context))
        })
    }
    for municipality in results.municipalities {
      files.append(
        file(.profile(municipality.slug)) { context, narratives in
          try templates.profile.render(
            ProfilePage.view(of: municipality, narratives: narratives, in: context))
        })
      files.append(
        PlannedFile(siteMap.profileMarkdownPath(of: municipality.slug, in: language)) {
          try ProfileMarkdown.bytes(
            of: municipality, narratives: $0, in: context(.profile(municipality.slug)))
        }.using([.history(municipality.slug)]))
      if let latest = figures.history(of: municipality.slug)?.latest {
        files.append(
          file(.easyRead(municipality.slug)) { context, _ in
            try templates.easyRead.render(
              EasyReadPage.view(of: latest, municipality: municipality, in: context))
          })
      }
      for comparison in figures.preparedComparisons(of: municipality) {
        files.append(
          file(comparison.page) { context, _ in
            try ComparisonPage.view(of: comparison, in: context).map(templates.comparison.render)
              ?? []
          })
      }
      for entry in figures.history(of: municipality.slug)?.entries ?? [] {
        let card = entry.card
        files.append(
          file(.evaluation(card.evaluation.id)) { context, narratives in
            try templates.evaluation.render(
              EvaluationPage.view(
                of: card, municipality: municipality, narratives: narratives, in: context))
          })
      }
    }
    for id in Set(results.frameworks.flatMap { $0.areas.map(\.id) }).sorted() {
      files.append(
        file(.area(id)) { context, narratives in
          try AreaPage.view(of: id, narratives: narratives, in: context)
            .map(templates.area.render) ?? []
        })
    }
    // Every free page has an address in every language, whatever languages it was written in.
    for name in Set(results.pages.map(\.name)).sorted() {
      files.append(
        file(.free(name)) { context, _ in
          try context.freePages.first { $0.name == name }.map {
            try templates.free.render(FreePageBuilder.view(of: $0, in: context))
          } ?? []
        })
    }
    return files
  }

  /// The charts of every evaluation beside its page, and those of the latest beside the profile.
  private func charts(context: @escaping @Sendable (SitePage) -> PageContext) -> [PlannedFile] {
    ChartFiles(contexts: context).plan()
  }

  /// What other sites embed: a page for a frame and, where any site may frame it, an oEmbed answer for each profile and
  /// each evaluation.
  private func embedded(
    in language: LanguageCode, templates: PageTemplates,
    context: @escaping @Sendable (SitePage) -> PageContext
  ) -> [PlannedFile] {
    func files(
      _ page: SitePage, for shown: SitePage, of municipality: Municipality, _ card: Scorecard?,
      year: Int?
    ) -> [PlannedFile] {
      let frame = PlannedFile(siteMap.path(of: page, in: language)) { _ in
        try templates.embed.render(EmbedPage.view(of: municipality, card: card, in: context(page)))
      }.using(page.uses)
      guard openData.offersFrames else { return [frame] }
      return [
        frame,
        PlannedFile(siteMap.oEmbedPath(of: shown, in: language)) { _ in
          let picture =
            hasPictures && card != nil ? siteMap.path(ofPicture: shown, in: language) : nil
          return OEmbedFile(of: municipality, year: year, picture: picture, in: context(page)).json
            .bytes
        }.using(page.uses),
      ]
    }
    return figures.results.municipalities.flatMap { municipality in
      let history = figures.history(of: municipality.slug)
      return files(
        .embed(municipality.slug), for: .profile(municipality.slug), of: municipality,
        history?.latest, year: nil)
        + (history?.entries ?? []).flatMap { entry in
          let id = entry.card.evaluation.id
          return files(
            .embedEvaluation(id), for: .evaluation(id), of: municipality, entry.card, year: id.year)
        }
    }
  }
}

/// A finished page with the words of the glossary linked and listed.
private func withTerms(
  linkedIn page: [UInt8], _ templates: PageTemplates, _ context: PageContext
) throws -> [UInt8] {
  guard context.linksTerms, let glossary = context.glossary else { return page }
  return try glossary.linker.link(page) { terms in
    try templates.terms.render(GlossaryPage.words(terms.map { glossary.entries[$0] }, in: context))
  }
}
