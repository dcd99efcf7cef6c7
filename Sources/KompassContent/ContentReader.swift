import KompassModel

/// Reads a content folder and checks every word of it.
///
/// Every mistake of the whole folder is found in one run: what is broken in one file is not held against others.
public struct ContentReader: Sendable {
  private let folder: SourceFolder
  private let fingerprints = FileFingerprints()
  private let known: KnownNarratives
  private let composed: ComposedFiles?

  /// Makes a reader of the folder at `folder`, as a person typed it; so it stands in diagnostics too.
  ///
  /// - Parameters:
  ///   - known: what was gathered from narratives before.
  ///   - composed: what was composed of files before; nil: nothing is known, and nothing is kept.
  public init(
    folder: String, known: KnownNarratives = KnownNarratives(), composed: ComposedFiles? = nil
  ) {
    self.folder = SourceFolder(path: folder, fingerprints: fingerprints, composed: composed)
    self.known = known
    self.composed = composed
  }

  /// The fingerprint of every file, without a look at what it says; nil when something cannot be read or its name is to
  /// be remarked on.
  public func fileFingerprints() -> ContentFingerprints? {
    let inventory = ContentInventory(folder)
    guard folder.exists, inventory.diagnostics.isEmpty else { return nil }
    let evaluations = inventory.evaluations.flatMap { files in
      [files.figuresPath] + (files.hasNarrative ? [files.narrativePath] : [])
        + (files.hasResponse ? [files.responsePath] : [])
    }
    return folder.fingerprints(
      of: Array(inventory.singles) + inventory.frameworks.map(\.path)
        + inventory.pages.map(\.path) + evaluations
    ).map(ContentFingerprints.init)
  }

  /// The path of an evaluation's figures below the content folder.
  public static func figuresPath(of id: EvaluationID) -> String {
    EvaluationFiles(id: id, hasNarrative: false, hasResponse: false).figuresPath
  }

  /// The path of a narrative below the content folder.
  public static func narrativePath(of id: EvaluationID) -> String {
    EvaluationFiles.narrativePath(of: id)
  }

  /// Reads everything. Narratives are read and checked, but not kept.
  public func read() -> ContentReading {
    composed?.begin()
    let inventory = ContentInventory(folder)
    guard inventory.isReadable else {
      return ContentReading(results: nil, diagnostics: inventory.diagnostics, fileCount: 0)
    }
    var findings = Findings(diagnostics: inventory.diagnostics)
    var vocabulary = Vocabulary()

    let site = read("site.yaml", inventory, vocabulary, &findings) { reading in
      let site = SiteFileReader(reading: reading).read()
      vocabulary.languages = reading.vocabulary.languages
      return site
    }
    let register = read("municipalities.csv", inventory, vocabulary, &findings) {
      RegisterFileReader(reading: $0).read()
    }
    if let register, register.isComplete { vocabulary.municipalities = register.names }
    let instrument = readInstrument(inventory, vocabulary, &findings)
    let references = read("references.yaml", inventory, vocabulary, &findings) {
      ReferencesFileReader(reading: $0, instrument: instrument).read()
    }
    let glossary = read("glossary.yaml", inventory, vocabulary, &findings) {
      GlossaryFileReader(reading: $0).read()
    }
    let themes = read("themes.yaml", inventory, vocabulary, &findings) {
      ThemesFileReader(reading: $0).read()
    }
    let map = read("map.geojson", inventory, vocabulary, &findings) {
      MapFileReader(reading: $0, register: register).read()
    }
    let pages = PagesReader(folder: folder, vocabulary: vocabulary).read(inventory.pages)
    findings.take(pages.findings)

    let basis = fingerprints.others.fingerprint
    reportUnknownFolders(inventory, register, &findings.diagnostics)
    let reader = EvaluationReader(
      folder: folder, instrument: instrument, register: register,
      themes: ThemeFinder(themes ?? []), vocabulary: vocabulary,
      known: known.basis == basis ? known : KnownNarratives())
    let evaluations = inventory.evaluations.mapInParallel { reader.read($0) }
    for evaluation in evaluations { findings.take(evaluation.findings) }
    findings.diagnostics += OrdinalCheck.diagnostics(evaluations)
    reportWithoutNarrative(inventory, evaluations, register, &findings.diagnostics)

    var results: Results?
    if !findings.diagnostics.haveErrors, let site, let register {
      results = Results(
        site: site, municipalities: register.municipalities,
        frameworks: Array(instrument.frameworks.values), references: references ?? [],
        evaluations: evaluations.compactMap(\.evaluation), pages: pages.pages,
        glossary: glossary ?? [], borders: map?.borders ?? [], mapAttribution: map?.attribution,
        themes: themes ?? [], facts: evaluations.compactMap { $0.gathered?.facts },
        pageLinks: findings.pageLinks)
    }
    let files = fingerprints.all
    return ContentReading(
      results: results, diagnostics: findings.diagnostics.inReadingOrder(),
      fileCount: inventory.fileCount,
      narrativeMarks: NarrativeMarks(files), files: files,
      knownNarratives: KnownNarratives(
        basis: basis,
        facts: evaluations.compactMap(\.facts)))
  }

  /// Reads whom and what evaluations are of: the register and the frameworks, whatever is wrong elsewhere.
  public func readBasis() -> ContentBasis {
    let inventory = ContentInventory(folder)
    guard folder.exists else {
      return ContentBasis(municipalities: [], frameworks: [], diagnostics: inventory.diagnostics)
    }
    var findings = Findings()
    let register = read("municipalities.csv", inventory, Vocabulary(), &findings) {
      RegisterFileReader(reading: $0).read()
    }
    let instrument = readInstrument(inventory, Vocabulary(), &findings)
    let places = ["municipalities.csv", "frameworks"].map(folder.path(of:))
    let missing = inventory.diagnostics.filter { places.contains($0.location.file) }
    return ContentBasis(
      municipalities: register?.municipalities ?? [],
      frameworks: instrument.frameworks.values.sorted {
        ($1.validFrom, $0.id) < ($0.validFrom, $1.id)
      },
      diagnostics: (missing + findings.diagnostics).filter { $0.severity == .error }
        .inReadingOrder())
  }

  /// Reads a file when there is one.
  private func read<Value>(
    _ path: String, _ inventory: ContentInventory, _ vocabulary: Vocabulary,
    _ findings: inout Findings, _ body: (FileReading) -> Value?
  ) -> Value? {
    guard inventory.singles.contains(path) else { return nil }
    do {
      let reading = FileReading(try folder.read(path), vocabulary: vocabulary)
      let value = body(reading)
      reading.reportMissingTranslations()
      findings.take(reading)
      return value
    } catch {
      findings.diagnostics.append(contentsOf: error.diagnostics)
      return nil
    }
  }

  private func readInstrument(
    _ inventory: ContentInventory, _ vocabulary: Vocabulary, _ findings: inout Findings
  ) -> Instrument {
    var frameworks: [FrameworkID: Framework] = [:]
    var broken: Set<FrameworkID> = []
    var open: [(reading: FileReading, claims: [FrameworkFileReader.Claim])] = []
    for file in inventory.frameworks {
      do {
        let reading = FileReading(try folder.read(file.path), vocabulary: vocabulary)
        let found = FrameworkFileReader(reading: reading, id: file.id).read()
        if let framework = found.framework {
          frameworks[file.id] = framework
        } else {
          broken.insert(file.id)
        }
        open.append((reading, found.claims))
      } catch {
        broken.insert(file.id)
        findings.diagnostics.append(contentsOf: error.diagnostics)
      }
    }
    let instrument = Instrument(
      frameworks: frameworks, broken: broken, isIncomplete: inventory.lacksFrameworks)
    for (reading, claims) in open {
      for claim in claims { ClaimCheck(reading: reading, instrument: instrument).check(claim) }
      reading.reportMissingTranslations()
      findings.take(reading)
    }
    return instrument
  }

  private func reportUnknownFolders(
    _ inventory: ContentInventory, _ register: Register?, _ diagnostics: inout [Diagnostic]
  ) {
    guard let register, register.isComplete else { return }
    for slug in Set(inventory.evaluations.map(\.id.municipality)).sorted()
    where register.names[slug] == nil {
      diagnostics.append(
        Diagnostic(
          .unknownMunicipality, file: folder.path(of: "evaluations/\(slug)"),
          "there is no municipality “\(slug)” in municipalities.csv",
          fix: UnknownMunicipality.fix(for: slug.text, among: register.names)))
    }
  }

  /// One warning for each evaluated municipality of which there are only figures. Where an evaluation by sub-area
  /// lacks its narrative, that has been said already.
  private func reportWithoutNarrative(
    _ inventory: ContentInventory, _ evaluations: [EvaluationReader.Reading], _ register: Register?,
    _ diagnostics: inout [Diagnostic]
  ) {
    guard let register, register.isComplete else { return }
    let scored = Set(
      evaluations.compactMap(\.evaluation).filter(\.hasScores).map(\.id.municipality))
    let files = Dictionary(grouping: inventory.evaluations, by: \.id.municipality)
    for (slug, files) in files where !files.contains(where: \.hasNarrative) {
      guard let name = register.names[slug], !scored.contains(slug),
        let latest = files.map(\.id.year).max()
      else { continue }
      diagnostics.append(
        Diagnostic(
          .municipalityWithoutNarrative, file: folder.path(of: "evaluations/\(slug)"),
          "\(name) is evaluated, but no narrative says what the evaluators found",
          fix: "add \(latest).md when you have it; until then pages show figures only"))
    }
  }
}
