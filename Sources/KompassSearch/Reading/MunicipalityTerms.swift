import KompassModel

/// Makes the terms of one municipality's texts, by the rules of the whole site's index and with its compounds
/// (docs/search-format.md, kind 7).
enum MunicipalityTerms {
  /// Reads the compounds, and makes the terms of all texts.
  ///
  /// - Parameter reader: at the compounds.
  static func make(
    _ reader: inout ByteReader, contents: IndexContents, texts: StoredTexts
  ) throws(IndexFault) -> StoredTerms {
    let run = reader
    _ = try reader.range(reader.remaining)
    let evaluations = try evaluations(contents.documents, texts)
    let corpus = Corpus(
      directory: contents.directory, plain: [],
      evaluations: evaluations.map { AnalysedEvaluation($0) })
    guard corpus.documents.kinds == contents.documents.kinds else {
      throw reader.damaged("its documents are not those of a municipality")
    }
    let vocabulary = Vocabulary(corpus)
    let analysis = try analysis(vocabulary, words(corpus, vocabulary), run)
    let words = IndexWords(corpus, vocabulary, analysis, [], .none, .one)
    var files = IndexFileSet()
    words.add(to: &files)
    let bytes = Dictionary(uniqueKeysWithValues: files.sorted(.one).map { ($0.name, $0.bytes) })
    var entry = ByteWriter()
    words.write(to: &entry)
    var parts = try ByteReader(
      file: reader.file, bytes: FileHeader.file(.municipality, entry.bytes), kind: .municipality)
    return try StoredTerms(
      &parts, documents: contents.documents, files: IndexFiles { name in bytes[name] ?? [] })
  }

  /// The texts of the evaluations, each document a part of its own: what they are found by is the same.
  private static func evaluations(
    _ documents: DocumentTable, _ texts: StoredTexts
  ) throws(IndexFault) -> [EvaluationText] {
    var evaluations: [EvaluationText] = []
    for number in 0..<documents.count {
      let document = documents[number]
      let text = try texts.text(of: number).text
      guard let municipality = document.municipality, let framework = document.framework else {
        continue
      }
      let part = document.area.map { area in
        EvaluationText.AreaText(
          area: area, analysis: document.kind == .analysis ? text : "",
          strengths: document.kind == .strength ? [text] : [],
          opportunities: document.kind == .opportunity ? [text] : [])
      }
      let year = document.year ?? 0
      let last = evaluations.last
      let goesOn = part != nil && last?.year == year && last?.framework == framework
      evaluations.append(
        EvaluationText(
          municipality: municipality, year: year, framework: framework,
          opening: goesOn ? evaluations.removeLast().opening : part == nil ? text : "",
          areas: (goesOn ? last?.areas ?? [] : []) + (part.map { [$0] } ?? [])))
    }
    return evaluations
  }

  /// Whether each word stands in the documents.
  private static func words(_ corpus: Corpus, _ vocabulary: Vocabulary) -> [Bool] {
    var isSeen = [Bool](repeating: false, count: vocabulary.words.count)
    for evaluation in 0..<corpus.sources.count - Corpus.evaluations {
      corpus.eachWord(ofEvaluation: evaluation, in: vocabulary) { isSeen[$0] = true }
    }
    return isSeen
  }

  /// What words are indexed under.
  ///
  /// - Parameter reader: at the compounds.
  private static func analysis(
    _ vocabulary: Vocabulary, _ isSeen: [Bool], _ reader: ByteReader
  ) throws(IndexFault) -> WordAnalysis {
    let stemmer = Stemmer()
    let terms = (0..<vocabulary.words.count).map { place -> WordTerm? in
      let word = vocabulary.words[place]
      return CommonWords.isCommon(word) ? nil : WordTerm(word, stemmer)
    }
    var parts = [[WordTerm]](repeating: [], count: terms.count)
    var code = try CodeReader(reader, contexts: CompoundQuestions.contexts)
    var questions = CompoundQuestions()
    for place in vocabulary.words.sortedPlaces() where isSeen[place] {
      let word = vocabulary.words[place]
      guard CodePoint.count(word) >= CompoundSplitter.leastLetters else { continue }
      let isWord = { (range: Range<Int>) in
        let other = word.withUnsafeBufferPointer {
          vocabulary.words.find(UnsafeBufferPointer(rebasing: $0[range]))
        }
        return other.map { isSeen[$0] } ?? false
      }
      let ranges = try questions.parts(of: word, isWord: isWord) {
        (question) throws(IndexFault) in try code.bit(question.context)
      }
      parts[place] = ranges.map { WordTerm(Array(word[$0]), stemmer) }
    }
    try code.finish()
    return WordAnalysis(terms: terms, partTerms: parts)
  }
}
