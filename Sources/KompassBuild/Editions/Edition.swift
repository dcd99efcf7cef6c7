import KompassContent
import KompassData
import KompassModel
import KompassSite

/// A site at one time, as far as it is told what has changed since.
struct Edition {
  /// What it was read from.
  enum Kind: Equatable {
    /// A folder that a build published.
    case published
    /// A content folder.
    case content
  }

  /// The tables that are compared.
  static let tableNames = [
    "evaluations", "reports", "omdomen", "actions", "municipalities", "frameworks", "references",
  ]

  /// The tables, by name.
  let tables: [String: TableRows]
  /// The address of every page from the root of the site on (`/kommun/mark/`) and what tells its content from another; of
  /// a content folder only that of the publisher's own pages is told apart.
  let pages: [String: Fingerprint]
  /// The addresses of other files that keep their names; none in a content folder.
  let files: Set<String>
  /// What tells narratives apart, by evaluation (`mark-2024`); none in a published site, where the page tells.
  let narratives: [String: Fingerprint]
  /// What tells apart what concerns the whole site, by the name of the file; none in a published site.
  let settings: [String: Fingerprint]

  /// What lies in a folder; nil when it is neither.
  static func kind(of folder: String) -> Kind? {
    if FileSystem.isFile("\(folder)/data/evaluations.csv") { return .published }
    if FileSystem.isFile("\(folder)/site.yaml") || FileSystem.isFile("\(folder)/municipalities.csv")
    {
      return .content
    }
    return nil
  }

  /// The folders of languages, which are those of the pages that every language has.
  var languages: Set<String> {
    Set(
      pages.keys.compactMap { address in
        let parts = address.split(separator: "/")
        return parts.count == 2 && Self.everywhere.contains(parts[1]) ? String(parts[0]) : nil
      })
  }

  /// What every language has: the list of municipalities, of which a content folder knows nothing, or the areas.
  private static let everywhere: Set<Substring> = ["kommuner", "omraden"]

  // MARK: A published site

  /// The most bytes of a table or page.
  private static let largestFile = 1 << 30

  /// Reads a published site.
  init(published named: String) throws(BuildFault) {
    // Links within a site are not followed, but the folder itself may be one.
    let folder = FileSystem.resolvingLinks(named)
    func bytes(_ path: String) throws(BuildFault) -> [UInt8] {
      guard let bytes = FileSystem.bytes(of: "\(folder)/\(path)", most: Self.largestFile) else {
        throw .system(
          action: "read", path: "\(folder)/\(path)",
          reason: SystemReason("it is not a file that can be read"))
      }
      return bytes
    }
    var pages: [String: Fingerprint] = [:]
    var files: Set<String> = []
    var tables: [String: TableRows] = [:]
    let names = Set(Self.tableNames.map { "data/\($0).csv" })
    for path in try FileSystem.files(below: folder) {
      if let address = Self.pageAddress(of: path) {
        pages[address] = Fingerprint(of: try bytes(path))
      } else if Site.isLasting(path) {
        files.insert("/" + path)
      }
      if names.contains(path) {
        tables[String(path.dropFirst("data/".count).dropLast(".csv".count))] = TableRows(
          try bytes(path))
      }
    }
    self.pages = pages
    self.files = files
    self.tables = tables
    narratives = [:]
    settings = [:]
  }

  private static func pageAddress(of path: String) -> String? {
    if path == "index.html" { return "/" }
    let name = "index.html"
    if path.hasSuffix("/" + name) { return "/" + path.dropLast(name.count) }
    return path.hasSuffix(".html") ? "/" + path : nil
  }

  // MARK: A content folder

  /// What is in no table.
  private static let settingNames: Set<String> = [
    "site.yaml", "glossary.yaml", "themes.yaml", "map.geojson",
  ]

  /// Reads a content folder.
  ///
  /// - Throws: ``SiteComparison/Refusal/content(path:diagnostics:)`` when it has errors.
  init(content folder: String) throws {
    let reading = ContentReader(folder: folder).read()
    guard let results = reading.results else {
      throw SiteComparison.Refusal.content(
        path: folder, diagnostics: reading.diagnostics.filter { $0.severity == .error })
    }
    let reader = NarrativeReader(
      folder: folder, results: results, marks: reading.narrativeMarks)
    let catalogue = Site.data(of: results)
    var tables: [String: TableRows] = [:]
    do {
      for name in Self.tableNames {
        var bytes: [UInt8] = []
        try catalogue.table(name).map { table in
          try TableWriter(table, as: [.csv], publication: catalogue.publication)
            .write({ try reader.read($0) }) { bytes += $1 }
        }
        tables[name] = TableRows(bytes)
      }
    } catch let change as NarrativeChanged {
      throw BuildFault.contentChanged(reason: "\(change)")
    }
    self.tables = tables
    let isSeveral = results.site.languages.count > 1
    pages = Dictionary(
      Site.lastingPages(of: results).map { page in
        let files = page.freePage.map { name in
          reading.files.others.filter {
            $0.key == "pages/\(name).md"
              || isSeveral && $0.key == "pages/\(name).\(page.language).md"
          }
        }
        return (
          page.address, files.map(\.fingerprint) ?? Fingerprint()
        )
      }, uniquingKeysWith: { first, _ in first })
    files = []
    settings = reading.files.others.filter { Self.settingNames.contains($0.key) }
    narratives = Dictionary(
      results.evaluations.filter(\.hasNarrative).compactMap { evaluation in
        reading.files.narrative(of: evaluation.id).map {
          (evaluation.id.description, $0)
        }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension Edition {
  /// The edition without the tables that another lacks, which another version of the program may have published: of these
  /// nothing can be told.
  func without(tablesNotIn other: Edition) -> Edition {
    Edition(
      tables: tables.filter { other.tables[$0.key] != nil }, pages: pages, files: files,
      narratives: narratives, settings: settings)
  }

  private init(
    tables: [String: TableRows], pages: [String: Fingerprint], files: Set<String>,
    narratives: [String: Fingerprint], settings: [String: Fingerprint]
  ) {
    self.tables = tables
    self.pages = pages
    self.files = files
    self.narratives = narratives
    self.settings = settings
  }
}
