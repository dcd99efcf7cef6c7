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
    /// The templates, with what is wrong with them.
    public let compiled: CompiledTemplates

    /// What is wrong with the templates, in the order of files and lines.
    public var diagnostics: [Diagnostic] { compiled.diagnostics }
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
  static let stylesheetName = "site.css"
  /// The name of that of pages for a frame.
  static let embedStylesheetName = "badda-in.css"

  /// Computes the figures and compiles the templates for every language of the site.
  ///
  /// - Parameters:
  ///   - compiled: the templates of this folder as they were compiled before; they are compiled again when that was for
  ///     other languages.
  ///   - hasSearch: whether the site has an index, pages to search it by, and links to them.
  ///   - hasPictures: whether the site has pictures for where a page is shared.
  ///   - workers: share the work.
  public static func prepare(
    results: Results, templates folder: TemplateFolder, compiled: CompiledTemplates? = nil,
    hasSearch: Bool = true, hasPictures: Bool = true, workers: Workers = .one
  ) -> Preparation {
    let languages = results.site.languages
    let (compilation, figures) = workers.both {
      compiled.flatMap { $0.languages == languages ? $0 : nil }
        ?? CompiledTemplates(folder, for: languages)
    } _: {
      SiteFigures(results, workers)
    }
    let diagnostics = compilation.diagnostics
    if diagnostics.contains(where: { $0.severity == .error }) {
      return Preparation(site: nil, compiled: compilation)
    }
    let books = results.site.languages.map {
      ($0, Phrasebook(strings: folder.strings, language: $0))
    }
    return Preparation(
      site: Site(
        figures, templates: compilation.templates,
        books: Dictionary(books, uniquingKeysWith: { first, _ in first }), assets: folder.assets,
        scripts: compilation.scripts, hasSearch: hasSearch, hasPictures: hasPictures),
      compiled: compilation)
  }

  private init(
    _ figures: SiteFigures, templates: [LanguageCode: PageTemplates],
    books: [LanguageCode: Phrasebook], assets: [Asset], scripts: [String: ScriptLibrary.Script],
    hasSearch: Bool,
    hasPictures: Bool
  ) {
    let results = figures.results
    self.figures = figures
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

  /// Every file of the site, to be planned group by group.
  public func plan() -> SitePlan {
    let editions = editions
    let municipalities = figures.results.municipalities.sorted { $0.slug < $1.slug }
    var shared = filesOfNoMunicipality(editions)
    shared +=
      SitemapPages(
        figures: figures, siteMap: siteMap, languages: editions.map(\.language),
        shared: shared.compactMap(\.page), municipalities: municipalities
      ).planned
    // Of these there are as many as municipalities, so none of them holds the site itself.
    let make: @Sendable (Municipality) -> [PlannedFile] = { files(of: $0, editions) }
    let makeNaming: @Sendable (Municipality) -> [PlannedFile] = { filesNamingIndex(of: $0) }
    func plan(_ shared: [PlannedFile]) -> SitePlan {
      SitePlan(
        shared: shared,
        municipalities: municipalities.map { municipality in
          SitePlan.Group(municipality.slug.text) { make(municipality) }
        },
        naming: (hasSearch ? municipalities : []).map { municipality in
          SitePlan.Group(municipality.slug.text) { makeNaming(municipality) }
        })
    }
    // The index is planned by nobody, and its files are named alike.
    let index = hasSearch ? [SiteMap.indexPath("index.bin")] : []
    let server = ServerFiles(site: figures.results.site, plan: plan(shared), others: index)
    return plan(shared + server.planned)
  }

  private func filesOfNoMunicipality(_ editions: [SiteEdition]) -> [PlannedFile] {
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
    return files + dataFiles.tables() + openData.plan
      + editions.flatMap { $0.filesOfNoMunicipality() }
  }

  private func files(
    of municipality: Municipality, _ editions: [SiteEdition]
  ) -> [PlannedFile] {
    var files = dataFiles.files(of: municipality)
    if let history = figures.history(of: municipality.slug) {
      files.append(
        PlannedFile(siteMap.comparisonDataPath(of: municipality.slug)) { _ in
          ComparisonFile(municipality: municipality, history: history).json.bytes
        }.using([.history(municipality.slug)]))
    }
    for edition in editions { files += edition.files(of: municipality) }
    return files
  }

  private func filesNamingIndex(of municipality: Municipality) -> [PlannedFile] {
    guard figures.history(of: municipality.slug)?.latestWithNarrative != nil else { return [] }
    let path = siteMap.municipalityIndexPath(of: municipality.slug)
    return [
      PlannedFile.namingIndex(path) { index in
        MunicipalityIndexFile(of: municipality.slug, at: path, in: index).json.bytes
      }
    ]
  }

  /// The site in each of its languages.
  private var editions: [SiteEdition] {
    figures.results.site.languages.compactMap { language in
      guard let templates = templates[language], let book = books[language] else { return nil }
      return SiteEdition(
        language: language, templates: templates, siteMap: siteMap, openData: openData,
        hasSearch: hasSearch, hasPictures: hasPictures,
        context: contexts(in: language, book: book))
    }
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
}
