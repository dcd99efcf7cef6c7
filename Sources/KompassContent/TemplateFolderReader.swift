import KompassModel

/// Reads a template folder: templates, the words of the chrome, and files that go to the site as they are.
public struct TemplateFolderReader: Sendable {
  private let folder: SourceFolder
  private let fingerprints = FileFingerprints()

  /// The most bytes that a file in `assets/` may have: 20 MiB.
  static let largestAsset = 20 << 20

  /// Makes a reader of the folder at `folder`, as a person typed it; so it stands in diagnostics too.
  public init(folder: String) {
    self.folder = SourceFolder(path: folder, fingerprints: fingerprints)
  }

  /// The fingerprint of every file, without a look at what it says; nil when something cannot be read or is to be
  /// remarked on.
  public func fileFingerprints() -> [String: Fingerprint]? {
    let inventory = TemplateInventory(folder)
    guard inventory.diagnostics.isEmpty else { return nil }
    return folder.fingerprints(
      of: inventory.templates + inventory.assets + inventory.strings.map(\.path),
      most: Self.largestAsset)
  }

  /// Reads everything. What templates say is checked by those who use them.
  public func read() -> TemplateFolderReading {
    let inventory = TemplateInventory(folder)
    var diagnostics = inventory.diagnostics
    var templates: [TemplateSource] = []
    for path in inventory.templates {
      guard let source = read(&diagnostics, { () throws(Refusal) in try folder.read(path) }) else {
        continue
      }
      templates.append(
        TemplateSource(
          name: String(path.dropLast(".mustache".count)), file: source.path, text: source.text))
    }
    var assets: [Asset] = []
    for path in inventory.assets {
      guard
        let bytes = read(
          &diagnostics,
          { () throws(Refusal) in
            try folder.readBytes(
              path, most: Self.largestAsset,
              advice: "make it smaller, or put it on a server of its own and link to it")
          })
      else { continue }
      assets.append(Asset(name: String(path.dropFirst("assets/".count)), bytes: bytes))
    }
    let strings = readStrings(inventory, &diagnostics)
    let found =
      diagnostics.haveErrors
      ? nil
      : TemplateFolder(
        path: folder.path, templates: templates, strings: strings, assets: assets)
    return TemplateFolderReading(
      folder: found, diagnostics: diagnostics.inReadingOrder(), files: fingerprints.others)
  }

  private func readStrings(
    _ inventory: TemplateInventory, _ diagnostics: inout [Diagnostic]
  ) -> StringTable {
    var files: [StringsCheck.File] = []
    var all: [FileReading] = []
    for (language, path) in inventory.strings {
      guard let source = read(&diagnostics, { () throws(Refusal) in try folder.read(path) }) else {
        continue
      }
      let reading = FileReading(source)
      all.append(reading)
      if let texts = StringsFileReader(reading: reading).read() {
        files.append(StringsCheck.File(language: language, reading: reading, texts: texts))
      }
    }
    // A language whose file is broken is not said to lack texts.
    StringsCheck(files: files.filter { !$0.reading.hasErrors }).check()
    for reading in all { diagnostics += reading.diagnostics }
    let entries = files.map { file in
      (
        file.language,
        file.texts.mapValues { text in
          StringTable.Entry(
            text: text.text,
            location: SourceLocation(
              file: file.reading.source.path, line: text.spot.line, column: text.spot.column),
            excerpt: file.reading.source.excerpt(at: text.spot))
        }
      )
    }
    return StringTable(entries: Dictionary(entries, uniquingKeysWith: { first, _ in first }))
  }

  private func read<Value>(
    _ diagnostics: inout [Diagnostic], _ body: () throws(Refusal) -> Value
  ) -> Value? {
    do {
      return try body()
    } catch {
      diagnostics.append(contentsOf: error.diagnostics)
      return nil
    }
  }
}
