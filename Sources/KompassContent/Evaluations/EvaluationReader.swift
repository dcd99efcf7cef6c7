import KompassModel

/// Reads everything that belongs to one evaluation: figures, narrative and answer.
struct EvaluationReader: Sendable {
  /// What was read.
  struct Reading: Sendable {
    /// The evaluation; nil when there is an error in one of its files.
    let evaluation: Evaluation?
    /// Where the evaluation's ordinal stands; nil when it is not stated.
    let ordinal: OrdinalCheck.Place?
    /// Whom the narrative names.
    let mentions: [Mention]
    /// What its opportunities are about.
    let themeUses: [ThemeUse]
    /// How many items its lists have.
    let itemCounts: [ItemCount]
    /// The narrative's mark; nil when there is none.
    let narrativeMark: Int?
    /// What was found.
    let findings: Findings
  }

  /// The content folder.
  let folder: SourceFolder
  /// The frameworks.
  let instrument: Instrument
  /// The register; nil when it could not be read.
  let register: Register?
  /// The themes that opportunities are searched for.
  let themes: ThemeFinder
  /// What texts may refer to.
  let vocabulary: Vocabulary

  /// Reads one evaluation.
  func read(_ files: EvaluationFiles) -> Reading {
    var findings = Findings()
    let figures = open(files.figuresPath, &findings).map { reading in
      let figures = EvaluationFileReader(
        reading: reading, files: files, instrument: instrument, register: register
      ).read()
      if let evaluation = figures.evaluation, !evaluation.scores.isEmpty, !files.hasNarrative {
        reading.report(
          .missingNarrative, at: nil, "the evaluation has scores by sub-area but no narrative",
          fix: "add \(files.id.year).md beside the file")
      }
      findings.take(reading)
      return figures
    }
    var narrative: NarrativeFileReader.Reading?
    var narrativeMark: Int?
    if files.hasNarrative, let reading = open(files.narrativePath, &findings) {
      narrativeMark = NarrativeMarks.mark(of: reading.source.bytes)
      narrative = NarrativeFileReader(reading: reading, framework: figures?.framework).read()
      findings.take(reading)
    }
    var response: Response?
    if files.hasResponse, let reading = open(files.responsePath, &findings) {
      response = ResponseFileReader(
        reading: reading, framework: figures?.framework,
        opportunities: opportunities(files, narrative)
      ).read()
      findings.take(reading)
    }
    let evaluation = findings.diagnostics.haveErrors ? nil : figures?.evaluation
    return Reading(
      evaluation: evaluation.map { $0.answered(by: response) }, ordinal: figures?.ordinal,
      mentions: mentions(narrative, of: files.id), themeUses: themeUses(narrative, of: files.id),
      itemCounts: itemCounts(narrative, of: files.id), narrativeMark: narrativeMark,
      findings: findings)
  }

  private func open(_ path: String, _ findings: inout Findings) -> FileReading? {
    do {
      return FileReading(try folder.read(path), vocabulary: vocabulary)
    } catch {
      findings.diagnostics.append(contentsOf: error.diagnostics)
      return nil
    }
  }

  private func opportunities(
    _ files: EvaluationFiles, _ narrative: NarrativeFileReader.Reading?
  ) -> ResponseFileReader.Opportunities {
    guard files.hasNarrative else { return .noNarrative }
    guard let narrative else { return .unknown }
    let counts = narrative.narrative.areas.map { ($0.number, $0.opportunities.count) }
    return .counts(Dictionary(counts, uniquingKeysWith: { first, _ in first }))
  }

  /// Each municipality once per area; a municipality is no example to itself.
  private func mentions(_ narrative: NarrativeFileReader.Reading?, of id: EvaluationID) -> [Mention]
  {
    (narrative?.mentions ?? [])
      .filter { $0.municipality != id.municipality }
      .map { Mention(evaluation: id, area: $0.area, municipality: $0.municipality) }
  }

  private func themeUses(_ narrative: NarrativeFileReader.Reading?, of id: EvaluationID)
    -> [ThemeUse]
  {
    (narrative?.narrative.areas ?? []).flatMap { part in
      part.opportunities.enumerated().flatMap { place, opportunity in
        themes.themes(in: opportunity.plainText).map {
          ThemeUse(theme: $0, evaluation: id, area: part.number, opportunity: place + 1)
        }
      }
    }
  }

  private func itemCounts(_ narrative: NarrativeFileReader.Reading?, of id: EvaluationID)
    -> [ItemCount]
  {
    (narrative?.narrative.areas ?? []).map {
      ItemCount(
        evaluation: id, area: $0.number, strengths: $0.strengths.count,
        opportunities: $0.opportunities.count)
    }
  }
}
