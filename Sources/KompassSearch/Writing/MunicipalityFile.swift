/// One municipality's entry, with which its evaluations can be searched alone.
struct MunicipalityFile: Sendable {
  /// A word of an index that may be a compound.
  struct Compound: Sendable {
    /// Its place in the index.
    let place: Int
    /// The word, in lower case.
    let word: [UInt8]
    /// The parts that it has, in bytes.
    let parts: [Range<Int>]
    /// Which beginnings and ends of it are words themselves.
    let inner: [InnerWord]
  }

  /// The slug of the municipality.
  let slug: String
  /// That of the body.
  let hash: ContentHash
  /// The entry, without its header.
  let body: [UInt8]

  /// - Parameters:
  ///   - evaluations: those of one municipality, at least one.
  ///   - isSeen: for each word of the index whether it is in their documents.
  ///   - compounds: the words of the index that have enough letters, in the order of their bytes.
  init(
    _ evaluations: [EntryWriter.Evaluation], directory: SearchDirectory, pieces: ContentHash,
    isSeen: [Bool], compounds: [Compound]
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
    Self.write(isSeen, compounds, to: &writer)
    slug = municipality.slug
    body = writer.bytes
    hash = ContentHash(body)
  }

  /// The files of all municipalities that have an evaluation, in their order.
  static func all(
    _ directory: SearchDirectory, _ texts: IndexTexts, _ words: IndexWords, _ corpus: Corpus,
    _ workers: Workers
  ) -> [MunicipalityFile] {
    let evaluations = texts.evaluations
    var groups: [Range<Int>] = []
    for (number, item) in evaluations.enumerated() {
      if let last = groups.last,
        evaluations[last.lowerBound].evaluation.municipality == item.evaluation.municipality
      {
        groups[groups.count - 1] = last.lowerBound..<number + 1
      } else {
        groups.append(number..<number + 1)
      }
    }
    let (municipalities, vocabulary) = (groups, words.vocabulary)
    return workers.map(municipalities.count) { number in
      var isSeen = [Bool](repeating: false, count: vocabulary.words.count)
      for evaluation in municipalities[number] {
        corpus.eachWord(ofEvaluation: evaluation, in: vocabulary) { isSeen[$0] = true }
      }
      return MunicipalityFile(
        Array(evaluations[municipalities[number]]), directory: directory, pieces: texts.piecesHash,
        isSeen: isSeen, compounds: words.compounds)
    }
  }

  private static func write(
    _ isSeen: [Bool], _ compounds: [Compound], to writer: inout ByteWriter
  ) {
    var questions = CompoundQuestions()
    var code = CodeWriter(contexts: CompoundQuestions.contexts)
    // Only what is looked at is copied: few of all words are in one municipality's documents.
    for number in compounds.indices where isSeen[compounds[number].place] {
      let compound = compounds[number]
      var inner = InnerWords(of: compound.word.count)
      for part in compound.inner where isSeen[part.word] { inner.insert(part.range) }
      _ = questions.parts(of: compound.word, isWord: inner.contains) { question in
        let isYes = Self.answer(question, compound.parts)
        code.bit(isYes, question.context)
        return isYes
      }
    }
    code.end()
    writer.raw(code.bytes)
  }

  /// What is to be answered of a word that has some parts.
  private static func answer(
    _ question: CompoundQuestions.Question, _ parts: [Range<Int>]
  ) -> Bool {
    guard !parts.isEmpty else { return false }
    let first = question.first
    let isWhole = parts.contains(first)
    guard let second = question.second else { return isWhole }
    return parts.contains(second)
      && (isWhole || parts.contains(first.lowerBound..<first.upperBound - 1))
  }
}
