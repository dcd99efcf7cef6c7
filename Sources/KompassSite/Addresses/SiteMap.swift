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
    case .profile(let slug): OutputPath(prefix + ["kommun", slug.text, "index.html"])
    case .evaluation(let id):
      OutputPath(prefix + ["kommun", id.municipality.text, String(id.year), "index.html"])
    case .easyRead(let slug): OutputPath(prefix + ["kommun", slug.text, "lattlast", "index.html"])
    case .compare: OutputPath(prefix + ["jamfor", "index.html"])
    case .comparison(let id, let partner):
      OutputPath(prefix + ["jamfor", id.description, partner.description, "index.html"])
    case .glossary: OutputPath(prefix + ["ordlista", "index.html"])
    case .areas: OutputPath(prefix + ["omraden", "index.html"])
    case .area(let id): OutputPath(prefix + ["omraden", id.text, "index.html"])
    case .free(let name): OutputPath(prefix + [name.text, "index.html"])
    case .notFound: OutputPath(prefix + ["404.html"])
    }
  }

  /// The file of a chart of an evaluation.
  func path(of chart: ChartFile, of id: EvaluationID, in language: LanguageCode) -> OutputPath {
    OutputPath(
      Array(path(of: .evaluation(id), in: language).folder) + ["\(chart.rawValue).svg"])
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

  /// The file of an asset that keeps its name.
  static func assetPath(_ name: String) -> OutputPath {
    OutputPath(["assets"] + name.split(separator: "/").map(String.init))
  }

  /// The absolute address of a page.
  func url(of page: SitePage, in language: LanguageCode) -> String {
    baseURL.description + path(of: page, in: language).address
  }
}
