import KompassModel

/// Which files of the content format stand in the content folder.
struct ContentInventory {
  /// Whether there is a `site.yaml`, and so on for the other single files.
  private(set) var singles: Set<String> = []
  /// The frameworks, in the order of their names.
  private(set) var frameworks: [(id: FrameworkID, path: String)] = []
  /// The evaluations by folder, then year.
  private(set) var evaluations: [EvaluationFiles] = []
  /// The free pages, in the order of their names.
  private(set) var pages: [PageFile] = []
  /// What is missing, misplaced or of no use.
  private(set) var diagnostics: [Diagnostic] = []

  /// How many files there are to read.
  var fileCount: Int {
    singles.count + frameworks.count + pages.count
      + evaluations.reduce(0) { $0 + 1 + ($1.hasNarrative ? 1 : 0) + ($1.hasResponse ? 1 : 0) }
  }

  /// The single files: those that must be there, then those that may.
  private static let needed = ["site.yaml", "municipalities.csv"]
  private static let advice = [
    "site.yaml": "add it with title, base_url, publisher and languages",
    "municipalities.csv":
      "add it with a heading that begins with code,slug,name and one line for each municipality",
  ]
  private static let allowed = ["references.yaml", "glossary.yaml", "themes.yaml", "map.geojson"]
  private static let folders = ["frameworks", "evaluations", "pages"]

  private let folder: SourceFolder

  /// Finds the files in `folder`.
  init(_ folder: SourceFolder) {
    self.folder = folder
    guard folder.exists else {
      diagnostics.append(
        Diagnostic(
          .missingFolder, file: folder.path, "there is no such folder",
          fix: "give the folder that holds site.yaml with --content"))
      return
    }
    findTop()
    for name in Self.needed where !singles.contains(name) {
      if diagnostics.contains(where: { $0.location.file == folder.path(of: name) }) { continue }
      diagnostics.append(
        Diagnostic(
          .missingFile, file: folder.path(of: name), "the file is missing",
          fix: Self.advice[name] ?? "add it"))
    }
  }

  private mutating func findTop() {
    for entry in list("") {
      switch (entry.isFolder, entry.name) {
      case (true, "frameworks"): findFrameworks()
      case (true, "evaluations"): findEvaluations()
      case (true, "pages"): findPages()
      case (false, let name) where (Self.needed + Self.allowed).contains(name): singles.insert(name)
      case (true, let name) where (Self.needed + Self.allowed).contains(name): reportFolder(name)
      default: reportUnused(entry, in: "", known: Self.needed + Self.allowed + Self.folders)
      }
    }
    if frameworks.isEmpty,
      !diagnostics.contains(where: {
        $0.severity == .error && $0.location.file.contains("/frameworks")
      })
    {
      diagnostics.append(
        Diagnostic(
          .missingFile, file: folder.path(of: "frameworks"), "there is no framework",
          fix: "add a file such as frameworks/2020.yaml"))
    }
  }

  private mutating func findFrameworks() {
    for entry in list("frameworks") {
      if entry.isFolder, entry.name.hasSuffix(".yaml") {
        reportFolder("frameworks/\(entry.name)")
        continue
      }
      guard !entry.isFolder, entry.name.hasSuffix(".yaml") else {
        reportUnused(entry, in: "frameworks", known: [])
        continue
      }
      let name = String(entry.name.dropLast(".yaml".count))
      if let id = FrameworkID(name) {
        frameworks.append((id, "frameworks/\(entry.name)"))
      } else {
        reportName(name, in: "frameworks/\(entry.name)")
      }
    }
  }

  // MARK: Evaluations

  private mutating func findEvaluations() {
    for entry in list("evaluations") {
      if entry.isFolder {
        if let slug = Slug(entry.name) {
          findEvaluations(of: slug)
        } else {
          reportName(entry.name, in: "evaluations/\(entry.name)")
        }
      } else {
        reportStray(entry, in: "evaluations")
      }
    }
  }

  private mutating func findEvaluations(of slug: Slug) {
    let path = "evaluations/\(slug)"
    let entries = list(path)
    // A folder in the place of a file is reported as such; what belongs to that file does not lack it too.
    let files = entries.map(\.name)
    for entry in entries {
      guard !entry.isFolder, let file = EvaluationFileName(entry.name) else {
        if entry.isFolder, EvaluationFileName(entry.name) != nil {
          reportFolder("\(path)/\(entry.name)")
        } else if entry.isFolder {
          findStrays(in: "\(path)/\(entry.name)")
        } else {
          reportUnused(entry, in: path, known: [])
        }
        continue
      }
      let figures = "\(file.year).yaml"
      switch file.kind {
      case .figures:
        evaluations.append(
          EvaluationFiles(
            id: EvaluationID(municipality: slug, year: file.year),
            hasNarrative: files.contains("\(file.year).md"),
            hasResponse: files.contains("\(file.year).response.yaml")))
      case .narrative where !files.contains(figures):
        diagnostics.append(
          Diagnostic(
            .narrativeWithoutFigures, file: folder.path(of: "\(path)/\(entry.name)"),
            "the narrative has no figures beside it",
            fix: "add \(figures) with at least municipality, year, framework and total"))
      case .response where !files.contains(figures):
        diagnostics.append(
          Diagnostic(
            .responseWithoutFigures, file: folder.path(of: "\(path)/\(entry.name)"),
            "the response has no evaluation beside it",
            fix: "add \(figures), or correct the year in the name"))
      case .narrative, .response: break
      }
    }
  }

  /// An evaluation's file in the wrong place would be lost without a word.
  private mutating func reportStray(_ entry: SourceFolder.Entry, in path: String) {
    guard EvaluationFileName(entry.name) != nil else {
      return reportUnused(entry, in: path, known: [])
    }
    diagnostics.append(
      Diagnostic(
        .misplacedFile, file: folder.path(of: "\(path)/\(entry.name)"),
        "the file of an evaluation stands in the wrong folder",
        fix: "move it to evaluations/SLUG/, where SLUG is the municipality’s slug"))
  }

  private mutating func findStrays(in path: String) {
    let entries = list(path)
    if !entries.contains(where: { EvaluationFileName($0.name) != nil }) {
      return reportUnused(path)
    }
    for entry in entries { reportStray(entry, in: path) }
  }

  // MARK: Pages

  private mutating func findPages() {
    for entry in list("pages") {
      if entry.isFolder, entry.name.hasSuffix(".md") {
        reportFolder("pages/\(entry.name)")
        continue
      }
      guard !entry.isFolder, entry.name.hasSuffix(".md") else {
        reportUnused(entry, in: "pages", known: [])
        continue
      }
      let parts = entry.name.dropLast(".md".count)
        .split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if let name = parts.first.flatMap({ Slug($0) }) {
        pages.append(
          PageFile(
            path: "pages/\(entry.name)", name: name, language: parts.count > 1 ? parts[1] : nil))
      } else {
        reportName(parts.first ?? "", in: "pages/\(entry.name)")
      }
    }
  }

  // MARK: Reports

  private mutating func list(_ path: String) -> [SourceFolder.Entry] {
    let listing = folder.list(path)
    diagnostics += listing.diagnostics
    return listing.entries
  }

  private mutating func reportFolder(_ path: String) {
    diagnostics.append(
      Diagnostic(
        .notAFile, file: folder.path(of: path), "this is a folder, but it must be a file",
        fix: "rename the folder and add the file"))
  }

  private mutating func reportName(_ name: String, in path: String) {
    diagnostics.append(
      Diagnostic(
        .invalidName, file: folder.path(of: path), "the name “\(name)” is not fit for an address",
        fix: "use lower-case letters a–z, digits and single hyphens, at most 60 characters"))
  }

  private mutating func reportUnused(_ entry: SourceFolder.Entry, in path: String, known: [String])
  {
    let near =
      entry.name.hasSuffix(".yml")
      ? entry.name.dropLast(3) + "yaml" : NearestName.find(entry.name, among: known)
    reportUnused(path.isEmpty ? entry.name : "\(path)/\(entry.name)", near: near.map { String($0) })
  }

  private mutating func reportUnused(_ path: String, near: String? = nil) {
    diagnostics.append(
      Diagnostic(
        .unusedFile, file: folder.path(of: path), "the content format has no use for this",
        fix: near.map { "did you mean “\($0)”?" } ?? "delete it, or move it out of \(folder.path)"))
  }
}
