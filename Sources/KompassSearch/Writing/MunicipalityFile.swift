import KompassModel

/// One municipality's entry, with which its evaluations can be searched alone.
struct MunicipalityFile: Sendable {
  /// The slug of the municipality.
  let slug: String
  /// That of the body.
  let hash: ContentHash
  /// The entry, without its header.
  let body: [UInt8]

  /// - Parameters:
  ///   - evaluations: those of one municipality, at least one.
  ///   - answers: how the words of their documents are put together (``CompoundAnswers``).
  init(
    _ evaluations: [EntryWriter.Evaluation], directory: SearchDirectory, pieces: ContentHash,
    answers: [UInt8]
  ) {
    let municipality = directory.municipalities[evaluations[0].evaluation.municipality]
    let frameworks = directory.frameworks.indices.filter { framework in
      evaluations.contains { $0.evaluation.framework == framework }
    }
    let own = SearchDirectory(
      languages: directory.languages, counties: [directory.counties[municipality.county]],
      municipalities: [.init(slug: municipality.slug, name: municipality.name, county: 0)],
      frameworks: frameworks.map { directory.frameworks[$0] })
    var writer = ByteWriter()
    EntryWriter(
      directory: own, plain: [], plainTexts: .none, pieces: pieces,
      evaluations: evaluations.map { item in
        let framework = frameworks.firstIndex(of: item.evaluation.framework) ?? 0
        return .init(
          evaluation: item.evaluation.moved(municipality: 0, framework: framework),
          texts: item.texts)
      }
    ).write(to: &writer)
    writer.raw(answers)
    slug = municipality.slug
    body = writer.bytes
    hash = ContentHash(body)
  }

  /// The files of all municipalities that have an evaluation, in their order.
  ///
  /// - Parameters:
  ///   - municipalities: the numbers of the evaluations of each.
  ///   - texts: those of all evaluations.
  ///   - answers: how the words of each municipality's documents are put together.
  static func all(
    _ directory: SearchDirectory, _ municipalities: [Range<Int>], _ texts: IndexTexts,
    _ answers: CompoundAnswers, _ workers: Workers
  ) -> [MunicipalityFile] {
    workers.map(municipalities.count) { number in
      MunicipalityFile(
        Array(texts.evaluations[municipalities[number]]), directory: directory,
        pieces: texts.piecesHash, answers: answers.codes[number])
    }
  }
}
