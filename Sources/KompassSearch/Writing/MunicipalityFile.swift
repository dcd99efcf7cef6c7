/// One municipality's entry, with which its evaluations can be searched alone.
struct MunicipalityFile: Sendable {
  /// The words of an index that are compounds, and their parts.
  struct Compounds: Sendable {
    /// The words in lower case.
    let words: ByteTable
    /// The place of each word in the order of their bytes; nil for one that has too few letters to be a compound.
    let ranks: [Int?]
    /// The parts of each word.
    let parts: [[CompoundSplitter.Part]]
    /// Which beginnings and ends of a word with enough letters are words themselves.
    let inner: [[InnerWord]]
  }

  /// The slug of the municipality.
  let slug: String
  /// That of the body.
  let hash: ContentHash
  /// The entry, without its header.
  let body: [UInt8]

  /// - Parameters:
  ///   - evaluations: those of one municipality, at least one.
  ///   - words: the words of their documents, by their places.
  ///   - isSeen: for each word whether it is among them.
  init(
    _ evaluations: [EntryWriter.Evaluation], directory: SearchDirectory, pieces: ContentHash,
    words: [Int], isSeen: [Bool], compounds: Compounds
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
    Self.write(words, isSeen, compounds, to: &writer)
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
      var seen: [Int] = []
      for evaluation in municipalities[number] {
        corpus.eachWord(ofEvaluation: evaluation, in: vocabulary) { word in
          if isSeen[word] { return }
          isSeen[word] = true
          seen.append(word)
        }
      }
      return MunicipalityFile(
        Array(evaluations[municipalities[number]]), directory: directory, pieces: texts.piecesHash,
        words: seen, isSeen: isSeen, compounds: words.compounds)
    }
  }

  private static func write(
    _ words: [Int], _ isSeen: [Bool], _ compounds: Compounds, to writer: inout ByteWriter
  ) {
    let sorted = words.compactMap { word in compounds.ranks[word].map { (rank: $0, word: word) } }
      .sorted { $0.rank < $1.rank }
    var questions = CompoundQuestions()
    var code = CodeWriter(contexts: CompoundQuestions.contexts)
    for (_, place) in sorted {
      let parts = compounds.parts[place].map(\.range)
      let isWord = { (range: Range<Int>) -> Bool in
        compounds.inner[place].contains { $0.range == range && isSeen[$0.word] }
      }
      _ = questions.parts(of: compounds.words[place], isWord: isWord) { question in
        let isYes = Self.answer(question, parts)
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
