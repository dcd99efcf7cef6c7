import KompassData
import KompassModel

/// The one maker of addresses: which page lies where.
struct SiteMap: Sendable {
  /// The root of the site.
  let baseURL: BaseURL
  /// The language without a prefix.
  let defaultLanguage: LanguageCode

  /// The file of a page.
  func path(of page: SitePage, in language: LanguageCode) -> OutputPath {
    let folder =
      switch page {
      case .start, .notFound: [String]()
      case .municipalities: ["kommuner"]
      case .profile(let slug): Self.profile(of: slug.text)
      case .evaluation(let id): Self.evaluation(of: id.municipality.text, in: String(id.year))
      case .easyRead(let slug): Self.profile(of: slug.text) + [Self.easyReadFolder]
      case .compare: [Self.comparisonFolder]
      case .comparison(let id, let partner):
        [Self.comparisonFolder, id.description, partner.description]
      case .search: [Self.indexFolder]
      case .glossary: ["ordlista"]
      case .areas: [Self.areaFolder]
      case .area(let id): [Self.areaFolder, id.text]
      case .data: [Self.dataFolder]
      case .free(let name): [name.text]
      case .embed(let slug): Self.profile(of: slug.text) + [Self.embedFolder]
      case .embedEvaluation(let id):
        Self.evaluation(of: id.municipality.text, in: String(id.year)) + [Self.embedFolder]
      case .embedding: [Self.embedFolder]
      }
    let name = page == .notFound ? Self.notFoundName : OutputPath.pageName
    return OutputPath(prefix(of: language) + folder + [name])
  }

  /// The absolute address of a page.
  func url(of page: SitePage, in language: LanguageCode) -> String {
    url(of: path(of: page, in: language))
  }

  /// The absolute address that those of all comparisons of an evaluation begin with.
  func comparisonsURL(of id: EvaluationID, in language: LanguageCode) -> String {
    baseURL.description
      + (prefix(of: language) + [Self.comparisonFolder, id.description, ""]).joined(separator: "/")
  }

  /// The absolute address of a file.
  func url(of path: OutputPath) -> String { baseURL.description + path.address }

  /// The folders above those of a language: none for the default.
  private func prefix(of language: LanguageCode) -> [String] {
    language == defaultLanguage ? [] : [language.text]
  }

  private static func profile(of municipality: String) -> [String] {
    [municipalityFolder, municipality]
  }

  private static func evaluation(of municipality: String, in year: String) -> [String] {
    profile(of: municipality) + [year]
  }

  /// The address of a profile with `municipality` where the slug goes.
  func profilePattern(municipality: String, in language: LanguageCode) -> String {
    let prefix = prefix(of: language)
    return (prefix + Self.profile(of: municipality) + [""]).joined(separator: "/")
  }

  /// The address of an evaluation's page with `municipality` where its slug goes and `year` where the year goes.
  func evaluationPattern(
    municipality: String, year: String, in language: LanguageCode
  ) -> String {
    let prefix = prefix(of: language)
    return (prefix + Self.evaluation(of: municipality, in: year) + [""]).joined(separator: "/")
  }

  /// The folder of the municipalities.
  static let municipalityFolder = "kommun"

  /// The folder of prepared comparisons.
  static let comparisonFolder = "jamfor"

  /// The folder of the page in easy words, below a profile.
  static let easyReadFolder = "lattlast"

  /// The folder of the areas.
  static let areaFolder = "omraden"

  /// The folder of what templates and publishers bring along.
  static let assetFolder = "assets"

  /// The name of the page that is shown where there is none.
  static let notFoundName = "404.html"

  /// The folder of what is embedded, below a profile, an evaluation and the root.
  static let embedFolder = "badda-in"

  /// The file of the element that other sites embed a profile with. It keeps its name, for it stands in their pages.
  static let elementPath = OutputPath([embedFolder, elementName])

  /// The name of that script among the assets.
  static let elementName = "kompassros.js"

  /// The name of an answer as oEmbed asks.
  static let oEmbedName = "oembed.json"

  /// The file that answers for a profile or the page of an evaluation as oEmbed asks.
  func oEmbedPath(of page: SitePage, in language: LanguageCode) -> OutputPath {
    path(of: page, in: language).beside(Self.oEmbedName)
  }

  /// The address of a page for a frame, below that of a profile or an evaluation.
  static let embedAddress = embedFolder + "/"

  /// The folder of the search index; nothing else but a search page lies in it.
  private static let indexFolder = "sok"

  /// A file of the search index: `ord/0123456789-7.bin`.
  static func indexPath(_ name: String) -> OutputPath {
    OutputPath([indexFolder] + name.split(separator: "/").map(String.init))
  }

  /// The address of the folder of the search index.
  static var indexAddress: String { "\(indexFolder)/" }

  /// The name of the file below.
  static let municipalityIndexName = "sok.json"

  /// The file that names a municipality's own entry of the search index.
  func municipalityIndexPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + [Self.municipalityIndexName])
  }

  /// The file of a chart beside a page, the drawing or its table: beside a profile it is that of the latest evaluation.
  func path(
    of chart: ChartFile, on page: SitePage, as format: ChartFormat = .svg, in language: LanguageCode
  ) -> OutputPath {
    path(of: page, in: language).beside("\(chart.name).\(format.rawValue)")
  }

  /// The file of a stylesheet (`site.css`), named after its content so that it can be cached for ever.
  static func stylesheetPath(_ name: String, for bytes: [UInt8]) -> OutputPath {
    assetPath("\(name.dropLast(stylesheetSuffix.count))-\(ContentHash(bytes))\(stylesheetSuffix)")
  }

  private static let stylesheetSuffix = ".css"

  /// The file of a script (`jamfor.js`), named after its content so that it can be cached for ever.
  static func scriptPath(_ name: String, for bytes: [UInt8]) -> OutputPath {
    if name == elementName { return elementPath }
    let stem = name.hasSuffix(scriptSuffix) ? String(name.dropLast(3)) : name
    return assetPath("\(stem)-\(ContentHash(bytes))\(scriptSuffix)")
  }

  /// How the names of scripts end.
  static let scriptSuffix = ".js"

  /// The name of the file below.
  static let comparisonDataName = "jamfor.json"

  /// The file of the shapes and figures that a script puts together in comparisons, one for each municipality.
  func comparisonDataPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + [Self.comparisonDataName])
  }

  // MARK: Data

  private static let dataFolder = "data"

  /// A file of the data: `data/evaluations.csv`.
  static func dataPath(_ name: String) -> OutputPath { OutputPath([dataFolder, name]) }

  /// The file of a table of all municipalities: `suffix` is `csv`, `sv.csv` or `json`.
  static func dataPath(of table: TableSchema, as suffix: String) -> OutputPath {
    dataPath("\(table.name).\(suffix)")
  }

  /// The name of the file below.
  static let municipalityDataName = "data.json"

  /// Everything on one municipality.
  func municipalityDataPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + [Self.municipalityDataName])
  }

  /// The figures of one municipality's evaluations.
  func municipalityFiguresPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + ["data.csv"])
  }

  /// A profile as Markdown.
  func profileMarkdownPath(of slug: Slug, in language: LanguageCode) -> OutputPath {
    path(of: .profile(slug), in: language).beside("index.md")
  }

  /// The file of an asset that keeps its name.
  static func assetPath(_ name: String) -> OutputPath {
    OutputPath([assetFolder] + name.split(separator: "/").map(String.init))
  }

  // MARK: What servers are told

  /// The name of every feed.
  static let feedName = "flode.xml"

  /// The folder for what programs look for, by RFC 8615.
  static let wellKnownFolder = ".well-known"

  /// The headers for hosts that read them from a file of this name.
  static let headersPath = OutputPath(["_headers"])

  /// A file to include in the configuration of a server: `nginx.conf`.
  static func serverPath(_ name: String) -> OutputPath {
    OutputPath([wellKnownFolder, "kompassros", name])
  }

  /// Whether a page is made for frames: it lies below a municipality's.
  static func isFrame(_ path: OutputPath) -> Bool {
    path.folder.last == embedFolder && path.parts.dropLast(2).contains(municipalityFolder)
  }

  /// Whether the name of a file holds a hash of its content.
  static func isFingerprinted(_ path: OutputPath) -> Bool {
    let name = path.name
    guard let dot = name.lastIndex(of: ".") else { return false }
    switch (path.parts.first, name[dot...]) {
    case (indexFolder, ".bin"): return true
    case (assetFolder, ".css"), (assetFolder, ".js"):
      guard let dash = name[..<dot].lastIndex(of: "-") else { return false }
      let hash = name[name.index(after: dash)..<dot].utf8
      return hash.count == 16
        && hash.allSatisfy {
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
            || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0)
        }
    default: return false
    }
  }

  // MARK: Sharing

  /// The picture that a page is shared with, beside it: of an evaluation, a municipality, or at the root of the site.
  func path(ofPicture page: SitePage, in language: LanguageCode) -> OutputPath {
    path(of: page, in: language).beside("delning.png")
  }

  /// The feed of new evaluations beside a page: of a municipality, or at the root of the site.
  func path(ofFeed page: SitePage, in language: LanguageCode) -> OutputPath {
    path(of: page, in: language).beside(Self.feedName)
  }

  /// A file at the root of the site, where others look for it: `robots.txt`.
  static func rootPath(_ name: String) -> OutputPath { OutputPath([name]) }

  /// The absolute address of a feed.
  func url(ofFeed page: SitePage, in language: LanguageCode) -> String {
    url(of: path(ofFeed: page, in: language))
  }

  /// The absolute addresses of a page in several languages, and of the one for everybody else; empty when there is one
  /// language only.
  func alternates(of page: SitePage, in languages: [LanguageCode]) -> [AlternateView] {
    guard languages.count > 1 else { return [] }
    let own = languages.map { AlternateView(language: $0.text, url: url(of: page, in: $0)) }
    // Of a page that the default language lacks no other is better.
    guard languages.contains(defaultLanguage) else { return own }
    return own + [AlternateView(language: "x-default", url: url(of: page, in: defaultLanguage))]
  }

  // MARK: What describes the data

  /// The schema of a JSON file: `data/schema/evaluations.schema.json`.
  static func schemaPath(_ name: String) -> OutputPath {
    OutputPath([dataFolder, "schema", "\(name).schema.json"])
  }

  /// What describes a CSV file beside it: `data/evaluations.csv-metadata.json`.
  static func metadataPath(of file: OutputPath) -> OutputPath {
    file.beside("\(file.name)-metadata.json")
  }

  /// What describes all tables together.
  static let packagePath = dataPath("datapackage.json")

  /// What describes all tables for data portals.
  static let cataloguePath = dataPath("dcat.rdf")
}
