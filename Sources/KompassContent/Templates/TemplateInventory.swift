import KompassModel

/// Which files of the template format stand in the template folder.
struct TemplateInventory {
  /// The paths of templates below the folder.
  private(set) var templates: [String] = []
  /// The languages of `strings/`, each with its path.
  private(set) var strings: [(language: LanguageCode, path: String)] = []
  /// The paths of assets below the folder.
  private(set) var assets: [String] = []
  /// What is missing or of no use.
  private(set) var diagnostics: [Diagnostic] = []

  /// Folders within folders are followed to this depth, so that no path grows beyond what a disk can hold.
  private static let deepest = 8
  private static let templateFolders = ["layouts", "pages", "partials"]

  private let folder: SourceFolder

  /// Finds the files in `folder`.
  init(_ folder: SourceFolder) {
    self.folder = folder
    guard folder.exists else {
      diagnostics.append(
        Diagnostic(
          .missingFolder, file: folder.path, folder.absence,
          fix: "give the folder that holds layouts, pages and strings with --templates"))
      return
    }
    let top = folder.list("")
    diagnostics += top.diagnostics
    guard top.isComplete else { return }
    for entry in top.entries {
      switch (entry.isFolder, entry.name) {
      case (true, "assets"):
        find(in: "assets", depth: 1, tellsPassedOver: true) { $0.assets.append($1) }
      case (true, "strings"): findStrings()
      case (true, let name) where Self.templateFolders.contains(name):
        find(in: name, depth: 1) { $0.addTemplate($1) }
      default: reportUnused(entry.name, known: Self.templateFolders + ["assets", "strings"])
      }
    }
    if strings.isEmpty, !diagnostics.haveErrors {
      diagnostics.append(
        Diagnostic(
          .missingFile, file: folder.path(of: "strings"), "there are no texts in any language",
          fix: "add a file such as strings/sv.yaml"))
    }
  }

  private mutating func find(
    in path: String, depth: Int, tellsPassedOver: Bool = false,
    _ add: (inout TemplateInventory, String) -> Void
  ) {
    let listing = folder.list(path)
    diagnostics += listing.diagnostics
    if tellsPassedOver { for name in listing.passedOver { reportPassedOver(name, in: path) } }
    for entry in listing.entries {
      let inner = "\(path)/\(entry.name)"
      guard Self.isSafe(entry.name) else {
        diagnostics.append(
          Diagnostic(
            .invalidName, file: folder.path(of: inner),
            "the name “\(entry.name)” is not fit for an address",
            fix: "use letters a–z, digits, hyphens, underscores and points"))
        continue
      }
      if !entry.isFolder {
        add(&self, inner)
      } else if depth < Self.deepest {
        find(in: inner, depth: depth + 1, tellsPassedOver: tellsPassedOver, add)
      } else {
        diagnostics.append(
          Diagnostic(
            .nestingTooDeep, file: folder.path(of: inner),
            "folders are nested deeper than \(Self.deepest) levels",
            fix: "move the files up"))
      }
    }
  }

  private mutating func addTemplate(_ path: String) {
    if path.hasSuffix(".mustache") { templates.append(path) } else { reportUnused(path, known: []) }
  }

  private mutating func findStrings() {
    for entry in list("strings") {
      let path = "strings/\(entry.name)"
      if !entry.isFolder, entry.name.hasSuffix(".yaml"),
        let language = LanguageCode(String(entry.name.dropLast(".yaml".count)))
      {
        strings.append((language, path))
      } else {
        reportUnused(path, known: [])
      }
    }
  }

  private static func isSafe(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".")
    }
  }

  private mutating func list(_ path: String) -> [SourceFolder.Entry] {
    let listing = folder.list(path)
    diagnostics += listing.diagnostics
    return listing.entries
  }

  /// What file managers and Git leave everywhere, and nobody means to publish.
  private static let leftBehind = [".DS_Store", ".gitkeep", ".gitignore", ".gitattributes"]

  /// A file of `assets/` that is not copied.
  private mutating func reportPassedOver(_ name: String, in path: String) {
    if Self.leftBehind.contains(name) { return }
    diagnostics.append(
      Diagnostic(
        .skippedFile, file: folder.path(of: "\(path)/\(name)"),
        name.hasPrefix(".")
          ? "the name begins with a point, so the file is not copied to the site"
          : "this is what editors and operating systems leave behind, so it is not copied to the site",
        fix: "rename it, or move it out of \(folder.path)"))
  }

  private mutating func reportUnused(_ path: String, known: [String]) {
    let near = NearestName.find(path, among: known)
    diagnostics.append(
      Diagnostic(
        .unusedFile, file: folder.path(of: path), "the template format has no use for this",
        fix: near.map { "did you mean “\($0)”?" } ?? "delete it, or move it out of \(folder.path)"))
  }
}
