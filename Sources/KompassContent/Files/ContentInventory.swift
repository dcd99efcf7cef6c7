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
  /// Whether the folder could be looked at.
  private(set) var isReadable = false

  /// The parts of the format whose names are misspelled, which has been reported: they are not missing too.
  private var misspelled: Set<String> = []
  /// Whether no framework is known because the name of their folder is misspelled.
  var lacksFrameworks: Bool { misspelled.contains("frameworks") }

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
          .missingFolder, file: folder.path, folder.absence,
          fix: "give the folder that holds site.yaml with --content"))
      return
    }
    guard findTop() else { return }
    for name in Self.needed where !singles.contains(name) && !misspelled.contains(name) {
      if diagnostics.contains(where: { $0.location.file == folder.path(of: name) }) { continue }
      diagnostics.append(
        Diagnostic(
          .missingFile, file: folder.path(of: name), "the file is missing",
          fix: Self.advice[name] ?? "add it"))
    }
  }

  /// - Returns: Whether the folder could be looked at.
  private mutating func findTop() -> Bool {
    let listing = folder.list("")
    diagnostics += listing.diagnostics
    guard listing.isComplete else { return false }
    isReadable = true
    for entry in listing.entries {
      switch (entry.isFolder, entry.name) {
      case (true, "frameworks"): findFrameworks()
      case (true, "evaluations"): findEvaluations()
      case (true, "pages"): findPages()
      case (false, let name) where (Self.needed + Self.allowed).contains(name): singles.insert(name)
      case (true, let name) where (Self.needed + Self.allowed).contains(name): reportFolder(name)
      default: reportTop(entry)
      }
    }
    if frameworks.isEmpty, !misspelled.contains("frameworks"),
      !diagnostics.contains(where: {
        $0.severity == .error && $0.location.file.contains("/frameworks")
      })
    {
      diagnostics.append(
        Diagnostic(
          .missingFile, file: folder.path(of: "frameworks"), "there is no framework",
          fix: "add a file such as frameworks/2020.yaml"))
    }
    return true
  }

  /// Something at the top that has no use; what is nearly called like a part of the format would be lost without a word.
  private mutating func reportTop(_ entry: SourceFolder.Entry) {
    guard let known = nearTop(entry) else { return reportUnused(entry, in: "") }
    misspelled.insert(known)
    let kind = Self.folders.contains(known) ? "folder" : "file"
    let isSheet = entry.name.lowercased().hasSuffix(".xlsx")
    diagnostics.append(
      Diagnostic(
        .misspelledName, file: folder.path(of: entry.name),
        "nothing reads “\(entry.name)”; a \(kind) “\(known)” is part of the format",
        fix: isSheet
          ? "export it as \(known), or move it out of \(folder.path)"
          : "rename it to \(known), or move it out of \(folder.path)"))
  }

  /// The part of the format that a name at the top is nearly that of.
  private func nearTop(_ entry: SourceFolder.Entry) -> String? {
    let known = entry.isFolder ? Self.folders : Self.needed + Self.allowed
    let name = entry.name.lowercased()
    // Whoever mistypes a word seldom does so in its first letter; “images” is no “pages”.
    if let near = NearestName.find(name, among: known), near.first == name.first { return near }
    if entry.isFolder { return nil }
    // `site.yaml.txt`, `municipalities.xlsx`; a copy beside the file itself does no harm.
    return known.first { known in
      guard folder.kind(of: known) == nil else { return false }
      let stem = known.prefix { $0 != "." } + "."
      return name.hasPrefix(known + ".")
        || name.hasPrefix(stem) && Self.dataEndings.contains(String(name.dropFirst(stem.count)))
    }
  }

  /// What files of data end with, right or wrong.
  private static let dataEndings = ["yaml", "yml", "json", "geojson", "csv", "tsv", "xlsx", "txt"]

  private mutating func findFrameworks() {
    for entry in list("frameworks") {
      if entry.isFolder, entry.name.hasSuffix(".yaml") {
        reportFolder("frameworks/\(entry.name)")
        continue
      }
      guard !entry.isFolder, entry.name.hasSuffix(".yaml") else {
        reportUnused(entry, in: "frameworks")
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
          let inner = "\(path)/\(entry.name)"
          let strays = list(inner)
          if strays.contains(where: { EvaluationFileName($0.name) != nil }) {
            for stray in strays { reportStray(stray, in: inner) }
          } else {
            reportUnknown(entry, in: path, beside: files)
          }
        } else {
          reportUnknown(entry, in: path, beside: files)
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
    guard
      EvaluationFileName(entry.name) != nil
        || !entry.isFolder
          && EvaluationFileName.fix(forMisspelled: entry.name) != nil
    else { return reportUnused(entry, in: path) }
    diagnostics.append(
      Diagnostic(
        .misplacedFile, file: folder.path(of: "\(path)/\(entry.name)"),
        "the file of an evaluation stands in the wrong folder",
        fix: "move it to evaluations/SLUG/, where SLUG is the municipality’s slug"))
  }

  /// Something in the folder of a municipality that has no use; what is nearly called like an evaluation's file would
  /// be lost without a word. A copy beside the file itself, such as `2024.yaml.orig`, does no harm.
  private mutating func reportUnknown(
    _ entry: SourceFolder.Entry, in path: String, beside files: [String]
  ) {
    let isCopy = files.contains {
      EvaluationFileName($0) != nil && entry.name.hasPrefix($0 + ".")
    }
    guard !isCopy, let fix = EvaluationFileName.fix(forMisspelled: entry.name) else {
      return reportUnused(entry, in: path)
    }
    diagnostics.append(
      Diagnostic(
        .misspelledName, file: folder.path(of: "\(path)/\(entry.name)"),
        entry.isFolder
          ? "nothing reads the folder “\(entry.name)”: an evaluation is files beside each other"
          : "“\(entry.name)” is not the name of an evaluation’s file, so nothing reads it",
        fix: entry.isFolder
          ? "write YEAR.yaml and YEAR.md beside the folder, or move it out of \(folder.path)"
          : "\(fix), or move it out of \(folder.path)"))
  }

  // MARK: Pages

  private mutating func findPages() {
    for entry in list("pages") {
      if entry.isFolder, entry.name.hasSuffix(".md") {
        reportFolder("pages/\(entry.name)")
        continue
      }
      guard !entry.isFolder, entry.name.hasSuffix(".md") else {
        reportUnused(entry, in: "pages")
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

  private mutating func reportUnused(_ entry: SourceFolder.Entry, in path: String) {
    let near = entry.name.hasSuffix(".yml") ? entry.name.dropLast(3) + "yaml" : nil
    diagnostics.append(
      Diagnostic(
        .unusedFile, file: folder.path(of: path.isEmpty ? entry.name : "\(path)/\(entry.name)"),
        "the content format has no use for this",
        fix: near.map { "did you mean “\($0)”?" } ?? "delete it, or move it out of \(folder.path)"))
  }
}
