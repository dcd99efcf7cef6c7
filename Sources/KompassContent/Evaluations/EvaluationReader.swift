import KompassModel

/// Reads everything that belongs to one evaluation: figures, narrative and answer.
struct EvaluationReader: Sendable {
  /// What was read.
  struct Reading: Sendable {
    /// The evaluation; nil when there is an error in one of its files.
    let evaluation: Evaluation?
    /// Where the evaluation's ordinal stands; nil when it is not stated.
    let ordinal: OrdinalCheck.Place?
    /// What all pages need of the narrative; nil when there is none, or it has an error.
    let gathered: KnownNarratives.Facts?
    /// The same where there was nothing to remark on; nil otherwise.
    let facts: KnownNarratives.Facts?
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
  /// What was gathered from narratives before, where everything but evaluations is the same.
  let known: KnownNarratives
  /// Where figures were printed.
  let sources = SharedSources()

  /// Reads one evaluation.
  func read(_ files: EvaluationFiles) -> Reading {
    var findings = Findings()
    let figures = open(files.figuresPath, &findings).map { reading in
      let figures = EvaluationFileReader(
        reading: reading, files: files, instrument: instrument, register: register,
        sources: sources
      ).read()
      if let evaluation = figures.evaluation, evaluation.hasScores, !files.hasNarrative {
        reading.report(
          .missingNarrative, at: nil, "the evaluation has scores by sub-area but no narrative",
          fix: "add \(files.id.year).md beside the file")
      }
      findings.take(reading)
      return figures
    }
    let (gathered, facts) =
      files.hasNarrative ? narrative(files, figures?.framework, &findings) : (nil, nil)
    var response: Response?
    if files.hasResponse, let reading = open(files.responsePath, &findings) {
      response = ResponseFileReader(
        reading: reading, framework: figures?.framework,
        opportunities: opportunities(files, gathered)
      ).read()
      findings.take(reading)
    }
    if figures?.isDraft == true { return Reading(draft: findings.diagnostics) }
    let evaluation = findings.diagnostics.haveErrors ? nil : figures?.evaluation
    return Reading(
      evaluation: evaluation.map { $0.answered(by: response) }, ordinal: figures?.ordinal,
      gathered: gathered, facts: facts,
      findings: findings)
  }

  /// What all pages need of the narrative, and the same where there was nothing to remark on.
  private func narrative(
    _ files: EvaluationFiles, _ framework: Framework?, _ findings: inout Findings
  ) -> (gathered: KnownNarratives.Facts?, facts: KnownNarratives.Facts?) {
    let before = known[files.id]
    var print = Fingerprint()
    let reading = open(files.narrativePath, &findings) { file in
      print = KnownNarratives.fingerprint(of: file, framework: framework?.id)
      return before?.fingerprint == print
    }
    switch reading {
    case nil: return (nil, nil)
    case .known: return (before, before)
    case .new(let reading):
      let narrative = NarrativeFileReader(reading: reading, framework: framework).read()
      let gathered = narrative.map { gather($0, of: files.id, print) }
      findings.take(reading)
      let isClean = reading.diagnostics.isEmpty && reading.pageLinks.isEmpty
      return (gathered, isClean ? gathered : nil)
    }
  }

  private enum Opening {
    case known
    case new(FileReading)
  }

  private func open(_ path: String, _ findings: inout Findings) -> FileReading? {
    guard case .new(let reading) = open(path, &findings, unless: { _ in false }) else { return nil }
    return reading
  }

  /// Opens a file; nil when it cannot be read.
  private func open(
    _ path: String, _ findings: inout Findings, unless isKnown: (Fingerprint) -> Bool
  ) -> Opening? {
    do {
      let file = try folder.read(path, unless: isKnown)
      return file.map { .new(FileReading($0, vocabulary: vocabulary)) } ?? .known
    } catch {
      findings.diagnostics.append(contentsOf: error.diagnostics)
      return nil
    }
  }

  private func opportunities(
    _ files: EvaluationFiles, _ narrative: KnownNarratives.Facts?
  ) -> ResponseFileReader.Opportunities {
    guard files.hasNarrative else { return .noNarrative }
    guard let narrative else { return .unknown }
    let counts = narrative.facts.itemCounts.map { ($0.area, $0.opportunities) }
    return .counts(Dictionary(counts, uniquingKeysWith: { first, _ in first }))
  }

  private func gather(
    _ reading: NarrativeFileReader.Reading, of id: EvaluationID, _ fingerprint: Fingerprint
  ) -> KnownNarratives.Facts {
    KnownNarratives.Facts(
      fingerprint: fingerprint,
      facts: NarrativeFacts(
        of: id,
        // Each municipality once per area; a municipality is no example to itself.
        mentions: reading.mentions.filter { $0.municipality != id.municipality }
          .map { Mention(evaluation: id, area: $0.area, municipality: $0.municipality) },
        themeUses: reading.narrative.areas.flatMap { part in
          part.opportunities.enumerated().flatMap { place, opportunity in
            themes.themes(in: opportunity.plainText).map {
              ThemeUse(theme: $0, evaluation: id, area: part.number, opportunity: place + 1)
            }
          }
        },
        itemCounts: reading.narrative.areas.map {
          ItemCount(
            evaluation: id, area: $0.number, strengths: $0.strengths.count,
            opportunities: $0.opportunities.count)
        }, themes: themes.ids))
  }
}

extension EvaluationReader.Reading {
  /// A draft: nothing of it is published, and its errors only say what is still to be written.
  fileprivate init(draft diagnostics: [Diagnostic]) {
    self.init(
      evaluation: nil, ordinal: nil, gathered: nil, facts: nil,
      findings: Findings(
        diagnostics: diagnostics.map {
          Diagnostic(
            .warning, $0.identifier, at: $0.location, $0.message, excerpt: $0.excerpt, fix: $0.fix)
        }))
  }
}
