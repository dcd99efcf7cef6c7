/// Writes what an entry and a municipality's entry have in common: their parts 1 to 8.
struct EntryWriter {
  /// An evaluation, and where its texts are.
  struct Evaluation {
    /// What was written in it.
    let evaluation: AnalysedEvaluation
    /// The files of its texts.
    let texts: TextFiles
  }

  /// What is searched.
  let directory: SearchDirectory
  /// The documents that are no part of an evaluation.
  let plain: [PlainDocument]
  /// The files of their texts.
  let plainTexts: TextFiles
  /// What names the file of pieces.
  let pieces: ContentHash
  /// The evaluations; their municipalities and frameworks are those of `directory`.
  let evaluations: [Evaluation]

  /// Writes the parts.
  func write(to writer: inout ByteWriter) {
    writeNames(to: &writer)
    writer.hash(pieces)
    writePlain(to: &writer)
    writer.hash(plainTexts.hash)
    writer.number(plainTexts.chunks.count)
    plainTexts.groups.forEach { writer.number($0) }
    writer.number(evaluations.count)
    for item in evaluations { writer.hash(item.texts.hash) }
    var bits = BitWriter()
    var municipality = 0
    for item in evaluations {
      bits.write(item.evaluation.municipality - municipality, order: 0)
      municipality = item.evaluation.municipality
      write(item, to: &bits)
    }
    bits.end()
    writer.text(bits.bytes)
  }

  private func writeNames(to writer: inout ByteWriter) {
    writer.number(directory.languages.count)
    for language in directory.languages {
      writer.text(language.code)
      writer.text(language.addresses.opening)
      writer.text(language.addresses.analysis)
      writer.text(language.addresses.strength)
      writer.text(language.addresses.opportunity)
    }
    writer.number(directory.counties.count)
    for county in directory.counties {
      writer.text(county.code)
      writer.text(county.name)
    }
    writer.number(directory.municipalities.count)
    for municipality in directory.municipalities {
      writer.text(municipality.slug)
      writer.text(municipality.name)
      writer.number(municipality.county)
    }
    writer.number(directory.frameworks.count)
    for framework in directory.frameworks {
      writer.text(framework.id)
      writer.number(framework.revision)
      writer.number(framework.areas.count)
      for area in framework.areas {
        writer.number(area.number)
        writer.text(area.id)
        // One name for each language, whatever was given.
        for language in directory.languages.indices {
          writer.text(area.names.indices.contains(language) ? area.names[language] : "")
        }
      }
    }
  }

  private func writePlain(to writer: inout ByteWriter) {
    var runs: [Range<Int>] = []
    for place in plain.indices {
      if let last = runs.last, plain[place].follows(plain[place - 1]) {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    writer.number(plain.count)
    writer.number(runs.count)
    for run in runs {
      let first = plain[run.lowerBound]
      writer.number(run.count)
      writer.number(first.kind.rawValue)
      writer.number(first.language)
      writer.number(first.municipality.map { $0 + 1 } ?? 0)
      writer.number(first.area.map { $0.framework + 1 } ?? 0)
      if let area = first.area { writer.number(area.area) }
    }
  }

  private func write(_ item: Evaluation, to bits: inout BitWriter) {
    let evaluation = item.evaluation
    let years = evaluation.year - EvaluationBits.year
    bits.write(years < 0 ? -2 * years - 1 : 2 * years, order: EvaluationBits.years)
    bits.write(evaluation.framework, order: 0)
    bits.write(evaluation.hasOpening ? 1 : 0, 1)
    bits.write(evaluation.areas.count, order: EvaluationBits.areas)
    // The opening, if there is one, is the first of the groups that chunks consist of.
    var begins = Set<Int>()
    var group = 0
    for groups in item.texts.groups {
      begins.insert(group)
      group += groups
    }
    var next = 0
    for (number, area) in evaluation.areas.enumerated() {
      bits.write(area.area == next ? 0 : 1, 1)
      if area.area != next { bits.write(area.area, order: EvaluationBits.areas) }
      next = area.area + 1
      let beginsChunk = begins.contains(number + (evaluation.hasOpening ? 1 : 0))
      bits.write(area.hasAnalysis ? 1 : 0, 1)
      bits.write(beginsChunk ? 1 : 0, 1)
      bits.write(area.strengths, order: EvaluationBits.items)
      bits.write(area.opportunities, order: EvaluationBits.items)
    }
  }
}

extension PlainDocument {
  /// Whether it stands in one run with the document before it.
  fileprivate func follows(_ other: PlainDocument) -> Bool {
    let next = other.municipality.map { $0 + 1 }
    return kind == other.kind && language == other.language && area == other.area
      && municipality == next
  }
}
