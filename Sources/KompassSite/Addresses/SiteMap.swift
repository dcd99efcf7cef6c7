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
    let prefix = language == defaultLanguage ? [] : [language.text]
    return switch page {
    case .start: OutputPath(prefix + ["index.html"])
    case .municipalities: OutputPath(prefix + ["kommuner", "index.html"])
    case .profile(let slug): OutputPath(prefix + Self.profile(of: slug.text) + ["index.html"])
    case .evaluation(let id):
      OutputPath(
        prefix + Self.evaluation(of: id.municipality.text, in: String(id.year)) + ["index.html"])
    case .easyRead(let slug): OutputPath(prefix + ["kommun", slug.text, "lattlast", "index.html"])
    case .compare: OutputPath(prefix + ["jamfor", "index.html"])
    case .comparison(let id, let partner):
      OutputPath(prefix + ["jamfor", id.description, partner.description, "index.html"])
    case .search: OutputPath(prefix + [Self.indexFolder, "index.html"])
    case .glossary: OutputPath(prefix + ["ordlista", "index.html"])
    case .areas: OutputPath(prefix + ["omraden", "index.html"])
    case .area(let id): OutputPath(prefix + ["omraden", id.text, "index.html"])
    case .data: OutputPath(prefix + ["data", "index.html"])
    case .free(let name): OutputPath(prefix + [name.text, "index.html"])
    case .notFound: OutputPath(prefix + ["404.html"])
    }
  }

  private static func profile(of municipality: String) -> [String] { ["kommun", municipality] }

  private static func evaluation(of municipality: String, in year: String) -> [String] {
    profile(of: municipality) + [year]
  }

  /// The address of a profile with `municipality` where the slug goes.
  func profilePattern(municipality: String, in language: LanguageCode) -> String {
    let prefix = language == defaultLanguage ? [] : [language.text]
    return (prefix + Self.profile(of: municipality) + [""]).joined(separator: "/")
  }

  /// The address of an evaluation's page with `municipality` where its slug goes and `year` where the year goes.
  func evaluationPattern(
    municipality: String, year: String, in language: LanguageCode
  ) -> String {
    let prefix = language == defaultLanguage ? [] : [language.text]
    return (prefix + Self.evaluation(of: municipality, in: year) + [""]).joined(separator: "/")
  }

  /// The folder of the search index; nothing else but a search page lies in it.
  private static let indexFolder = "sok"

  /// A file of the search index: `ord/0123456789.bin`.
  static func indexPath(_ name: String) -> OutputPath {
    OutputPath([indexFolder] + name.split(separator: "/").map(String.init))
  }

  /// The address of the folder of the search index.
  static var indexAddress: String { "\(indexFolder)/" }

  /// The file that names a municipality's own entry of the search index.
  func municipalityIndexPath(of slug: Slug) -> OutputPath {
    OutputPath(["kommun", slug.text, "sok.json"])
  }

  /// The file of a chart of an evaluation: the drawing, or its table.
  func path(
    of chart: ChartFile, of id: EvaluationID, as format: ChartFormat = .svg,
    in language: LanguageCode
  ) -> OutputPath {
    OutputPath(
      Array(path(of: .evaluation(id), in: language).folder)
        + ["\(chart.rawValue).\(format.rawValue)"])
  }

  /// The file of the stylesheet, named after its content so that it can be cached for ever.
  func stylesheetPath(for bytes: [UInt8]) -> OutputPath {
    OutputPath(["assets", "site-\(ContentHash(bytes)).css"])
  }

  /// The file of a script (`jamfor.js`), named after its content so that it can be cached for ever.
  static func scriptPath(_ name: String, for bytes: [UInt8]) -> OutputPath {
    let stem = name.hasSuffix(scriptSuffix) ? String(name.dropLast(3)) : name
    return assetPath("\(stem)-\(ContentHash(bytes))\(scriptSuffix)")
  }

  /// How the names of scripts end.
  static let scriptSuffix = ".js"

  /// The file of the shapes and figures that a script puts together in comparisons, one for each municipality.
  func comparisonDataPath(of slug: Slug) -> OutputPath {
    OutputPath(["kommun", slug.text, "jamfor.json"])
  }

  // MARK: Data

  /// A file of the data: `data/evaluations.csv`.
  static func dataPath(_ name: String) -> OutputPath { OutputPath(["data", name]) }

  /// The file of a table of all municipalities: `suffix` is `csv`, `sv.csv` or `json`.
  static func dataPath(of table: TableSchema, as suffix: String) -> OutputPath {
    dataPath("\(table.name).\(suffix)")
  }

  /// Everything on one municipality.
  func municipalityDataPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + ["data.json"])
  }

  /// The figures of one municipality's evaluations.
  func municipalityFiguresPath(of slug: Slug) -> OutputPath {
    OutputPath(Self.profile(of: slug.text) + ["data.csv"])
  }

  /// A profile as Markdown.
  func profileMarkdownPath(of slug: Slug, in language: LanguageCode) -> OutputPath {
    OutputPath(Array(path(of: .profile(slug), in: language).folder) + ["index.md"])
  }

  /// A chart of all evaluations of a municipality: the drawing, or its table.
  func slopePath(
    of slug: Slug, as format: ChartFormat, in language: LanguageCode
  ) -> OutputPath {
    OutputPath(
      Array(path(of: .profile(slug), in: language).folder) + ["utveckling.\(format.rawValue)"])
  }

  /// A chart of all results in an area of a revision: the drawing, or its table.
  func stripPath(
    of area: Slug, framework: FrameworkID, as format: ChartFormat, in language: LanguageCode
  ) -> OutputPath {
    OutputPath(
      Array(path(of: .area(area), in: language).folder)
        + ["spridning-\(framework).\(format.rawValue)"])
  }

  /// The file of an asset that keeps its name.
  static func assetPath(_ name: String) -> OutputPath {
    OutputPath(["assets"] + name.split(separator: "/").map(String.init))
  }

  // What describes the data

  /// The schema of a JSON file: `data/schema/evaluations.schema.json`.
  static func schemaPath(_ name: String) -> OutputPath {
    OutputPath(["data", "schema", "\(name).schema.json"])
  }

  /// What describes a CSV file beside it: `data/evaluations.csv-metadata.json`.
  static func metadataPath(of file: OutputPath) -> OutputPath {
    OutputPath(file.folder + ["\(file.parts.last ?? "")-metadata.json"])
  }

  /// What describes all tables together.
  static let packagePath = dataPath("datapackage.json")

  /// What describes all tables for data portals.
  static let cataloguePath = dataPath("dcat.rdf")

  /// The absolute address of a page.
  func url(of page: SitePage, in language: LanguageCode) -> String {
    url(of: path(of: page, in: language))
  }

  /// The absolute address of a file.
  func url(of path: OutputPath) -> String { baseURL.description + path.address }
}
