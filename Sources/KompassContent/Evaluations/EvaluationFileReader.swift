import KompassModel

/// Reads `evaluations/SLUG/YEAR.yaml`: the figures.
struct EvaluationFileReader {
  /// What was read.
  struct Reading {
    /// The figures; nil when something in them is wrong, which has been reported.
    let evaluation: Evaluation?
    /// The framework as far as it is known, to check narrative and answer against.
    let framework: Framework?
    /// Where the ordinal stands; nil when it is not stated.
    let ordinal: OrdinalCheck.Place?
    /// Whether the file says that it is a draft.
    let isDraft: Bool
  }

  /// Where figures stand, to say so in warnings.
  struct Places {
    /// The key `areas` and each of its areas.
    var areas: [AreaNumber: Spot] = [:]
    /// Each area of `chapters`.
    var chapters: [AreaNumber: Spot] = [:]
    /// Each sub-area of `scores`.
    var scores: [SubareaNumber: Spot] = [:]
    /// The keys themselves.
    var keys: [String: Spot] = [:]
  }

  /// The file and where findings go.
  let reading: FileReading
  /// Which evaluation the folder and the name of the file say it is.
  let files: EvaluationFiles
  /// The frameworks.
  let instrument: Instrument
  /// The register; nil when it could not be read.
  let register: Register?
  /// Where figures were printed.
  let sources: SharedSources

  /// Reads the file.
  func read() -> Reading {
    var framework: Framework?
    var ordinal: OrdinalCheck.Place?
    var isDraft = false
    let evaluation = YAMLFile.root(of: reading, label: "the evaluation")?.mapping { file in
      ordinal = file.spot(ofKey: "ordinal").map { spot in
        OrdinalCheck.Place(
          location: SourceLocation(
            file: reading.source.path, line: spot.line, column: spot.column),
          excerpt: reading.source.excerpt(at: spot))
      }
      return read(&file, &framework, &isDraft)
    }
    return Reading(
      evaluation: reading.hasErrors ? nil : evaluation, framework: framework, ordinal: ordinal,
      isDraft: isDraft)
  }

  private func read(
    _ file: inout YAMLMapping, _ known: inout Framework?, _ isDraft: inout Bool
  ) -> Evaluation? {
    let municipality = file.required("municipality", municipality)
    let year = file.required("year", year)
    let framework = file.required("framework") { $0.framework(of: instrument) }
    known = framework?.framework
    if let year, let known, year < known.validFrom {
      reading.report(
        .beforeFramework, at: file.spot(ofKey: "framework"),
        "the evaluation is of \(year), but the framework \(known.id) is valid from \(known.validFrom)",
        fix: "check which revision the report followed")
    }
    let conducted = file.optional("conducted", conducted)
    let ordinal = file.optional("ordinal") { $0.wholeNumber(1...99) }
    let interviewees = file.optional("interviewees", interviewees)
    let evaluators = file.optional("evaluators") { $0.list(evaluator) }
    let source = file.optional("source") { $0.source().map(sources.shared) }
    var places = Places()
    for key in ["scores", "areas", "chapters", "total"] { places.keys[key] = file.spot(ofKey: key) }
    let scores = file.optional("scores") {
      self.scores($0, framework: framework?.framework, &places)
    }
    let areas = file.optional("areas") {
      $0.areaScores(in: framework?.framework, places: &places.areas)
    }
    let chapters = file.optional("chapters") {
      $0.areaScores(in: framework?.framework, places: &places.chapters)
    }
    let total = file.optional("total") { $0.total(of: framework?.framework) }
    let highlights = file.optional("highlights") { $0.prose() }
    isDraft = file.optional("draft") { $0.flag() } ?? false
    if isDraft {
      reading.report(
        .draft, at: file.spot(ofKey: "draft"), "the evaluation is a draft and is not published",
        fix: "when all is written, delete the line")
    }
    // A key that is left over may be one of them, misspelled.
    if ["scores", "areas", "total"].allSatisfy({ places.keys[$0] == nil }), !file.hasOtherKeys {
      reading.report(
        .noFigures, at: file.value.spot, "the evaluation has neither scores nor areas nor a total",
        fix: "add what the report prints: scores, areas or total")
    }
    guard let municipality, year != nil, let framework, !reading.hasErrors else { return nil }
    let evaluation = Evaluation(
      id: files.id, municipality: municipality, framework: framework.id, conducted: conducted,
      ordinal: ordinal, interviewees: interviewees, evaluators: evaluators ?? [], source: source,
      scores: scores ?? [], areas: areas ?? [:], chapters: chapters ?? [:], total: total,
      highlights: highlights, hasNarrative: files.hasNarrative)
    if let framework = framework.framework {
      FigureCheck(reading: reading, places: places)
        .check(Scorecard(evaluation: evaluation, framework: framework))
    }
    return evaluation
  }

  // MARK: Which evaluation

  private func municipality(_ value: YAMLValue) -> MunicipalityCode? {
    guard let text = value.text() else { return nil }
    guard let code = MunicipalityCode(text) else {
      value.report(
        .invalidCode, "municipality “\(text)” is not four digits",
        fix: MunicipalityCode.missingZero(in: text).map {
          "write \"\($0)\" in quotation marks; without them other programs drop the leading 0"
        } ?? "write the official four-digit code in quotation marks, such as \"1463\"")
      return nil
    }
    guard let register else { return code }
    let slug = files.id.municipality
    // Mostly it is that of the folder, and then the others need not be looked at.
    let isOwn = register.codes[slug] == code
    guard let named = isOwn ? slug : register.codes.first(where: { $0.value == code })?.key else {
      guard register.isComplete else { return code }
      let own = register.codes[slug].map(\.text)
      let near = own ?? NearestName.find(text, among: register.codes.values.map(\.text))
      value.report(
        .unknownMunicipality,
        "there is no municipality with the code \(code) in municipalities.csv",
        fix: near.map { "did you mean \"\($0)\"?" } ?? "use a code from municipalities.csv")
      return nil
    }
    // A folder that the register lacks has been reported.
    guard named != slug, register.names[slug] != nil || !register.isComplete else { return code }
    let name = register.names[named] ?? named.text
    let own = register.codes[slug].map {
      ", or write \"\($0)\", the code of \(register.names[slug] ?? slug.text)"
    }
    value.report(
      .municipalityDiffersFromFolder,
      "the code \(code) is that of \(name) (\(named)), but the file is in the folder of \(slug)",
      fix: "move the file to evaluations/\(named)/\(own ?? "")")
    return nil
  }

  private func year(_ value: YAMLValue) -> Int? {
    guard let year = value.wholeNumber(1990...2199) else { return nil }
    if year == files.id.year { return year }
    value.report(
      .yearDiffersFromFile, "the year \(year) is not that of the file’s name",
      fix: "write \(files.id.year), or rename the file to \(year).yaml")
    return nil
  }

  private func conducted(_ value: YAMLValue) -> PartialDate? {
    guard let date = value.date() else { return nil }
    if abs(date.year - files.id.year) > 1 {
      value.report(
        .conductedInAnotherYear,
        "the evaluation is of \(files.id.year), but was conducted in \(date.year)",
        fix: "check both years")
    }
    return date
  }

  // MARK: About the evaluation

  private func interviewees(_ value: YAMLValue) -> Interviewees? {
    if case .mapping = value.node.content {
      return value.mapping { item in
        let count = item.required("count") { $0.wholeNumber(1...100_000) }
        let isApproximate = item.optional("approximate") { $0.flag() }
        return count.map { Interviewees(count: $0, isApproximate: isApproximate ?? false) }
      }
    }
    if let text = value.node.text, let count = Int(text.split(separator: " ").last ?? ""),
      text.first?.isLetter == true
    {
      value.report(
        .invalidNumber, "interviewees must be a whole number, not “\(text)”",
        fix: "write \(count), or { count: \(count), approximate: true }")
      return nil
    }
    return value.wholeNumber(1...100_000).map { Interviewees(count: $0, isApproximate: false) }
  }

  private func evaluator(_ value: YAMLValue) -> Evaluator? {
    value.mapping { item in
      let name = item.required("name") { $0.line() }
      let organisation = item.optional("organisation") { $0.line() }
      return name.map { Evaluator(name: $0, organisation: organisation) }
    }
  }

  // MARK: Scores

  private func scores(
    _ value: YAMLValue, framework: Framework?, _ places: inout Places
  ) -> [SubareaScore]? {
    let subareas = (framework?.areas ?? []).flatMap(\.subareas)
    let known = Dictionary(
      subareas.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [SubareaNumber: Spot] = [:]
    var hasUnknown = false
    let free = free(subareas.map(\.number), in: value.node)
    let scores = value.entries { key -> SubareaNumber? in
      guard let number = subareaNumber(key, known: framework == nil ? nil : known, free: free)
      else {
        hasUnknown = true
        return nil
      }
      found[number] = key.spot
      return number
    } value: { value, number in
      score(value, number, maximum: known[number]?.maximum ?? Area.maximum)
    }
    places.scores = found
    let missing = subareas.map(\.number).filter { found[$0] == nil }
    // A misspelled number has been reported; it is not missing too.
    if scores != nil, !missing.isEmpty, !hasUnknown {
      reading.report(
        .missingSubareas, at: places.keys["scores"],
        "scores lack \(Self.list(missing.map(\.description)))",
        fix: "add every sub-area of the framework, or give only areas")
    }
    return scores?.map(\.1).sorted { $0.number < $1.number }
  }

  /// The sub-areas that `node` has no key for.
  private func free(_ subareas: [SubareaNumber], in node: YAMLNode) -> [String] {
    guard case .mapping(let pairs) = node.content else { return [] }
    let present = Set(pairs.compactMap(\.key.text))
    return subareas.map(\.description).filter { !present.contains($0) }
  }

  private func subareaNumber(
    _ key: YAMLValue, known: [SubareaNumber: Subarea]?, free: [String]
  ) -> SubareaNumber? {
    guard let number = key.subareaNumber() else { return nil }
    guard let known, known[number] == nil else { return number }
    let near = NearestName.find(number.description, among: free)
    key.report(
      .unknownSubarea, "the framework has no sub-area \(number)",
      fix: known.isEmpty
        ? "the framework knows no sub-areas; give only areas"
        : near.map { "did you mean “\($0)”?" } ?? "delete the line, or check the framework")
    return nil
  }

  private func score(_ value: YAMLValue, _ number: SubareaNumber, maximum: Points) -> SubareaScore?
  {
    let value = YAMLValue(node: value.node, label: "score", reading: reading)
    func points(_ value: YAMLValue) -> Points? {
      YAMLValue(node: value.node, label: "score", reading: reading).points(
        to: maximum, what: "the maximum \(maximum) of sub-area \(number)", above: .scoreAboveMaximum
      )
    }
    guard case .mapping = value.node.content else {
      return points(value).map { SubareaScore(number: number, points: $0) }
    }
    let labelled = YAMLValue(
      node: value.node, label: "the score of sub-area \(number)", reading: reading)
    return labelled.mapping { item in
      let points = item.required("points", points)
      let percent = item.optional("percent") { $0.points(to: Points(whole: 100), what: "100") }
      let isDerived = item.optional("derived") { $0.flag() }
      let note = item.optional("note") { $0.line() }
      return points.map {
        SubareaScore(
          number: number, points: $0, percent: percent, isDerived: isDerived ?? false, note: note)
      }
    }
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
