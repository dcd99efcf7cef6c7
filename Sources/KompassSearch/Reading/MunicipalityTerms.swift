/// Makes the terms of one municipality's texts, by the rules of the whole site's index and with its compounds
/// (docs/search-format.md, kind 7).
enum MunicipalityTerms {
  /// A compound among the long words of the documents.
  private struct Compound {
    /// How many long words stand between the one before and this one.
    let gap: Int
    /// The first letter and the number of letters of each part.
    let parts: [(first: Int, count: Int)]
  }

  /// Reads the compounds, and makes the terms of all texts.
  ///
  /// - Parameter reader: at the compounds.
  static func make(
    _ reader: inout ByteReader, contents: IndexContents, texts: StoredTexts
  ) throws(IndexFault) -> StoredTerms {
    let compounds = try compounds(&reader)
    let evaluations = try evaluations(contents.documents, texts)
    let corpus = Corpus(
      directory: contents.directory, plain: [],
      evaluations: evaluations.map { AnalysedEvaluation($0) })
    guard corpus.documents.kinds == contents.documents.kinds else {
      throw reader.damaged("its documents are not those of a municipality")
    }
    let workers = Workers { count, work in
      for number in 0..<count { work(number) }
    }
    let vocabulary = Vocabulary(corpus)
    let analysis = try analysis(vocabulary, longWords(corpus, vocabulary), compounds, reader)
    let words = IndexWords(corpus, vocabulary, analysis, workers)
    var files = IndexFileSet()
    words.add(to: &files)
    let bytes = Dictionary(uniqueKeysWithValues: files.sorted.map { ($0.name, $0.bytes) })
    var entry = ByteWriter()
    words.write(to: &entry)
    var parts = try ByteReader(
      file: reader.file, bytes: FileHeader.file(.municipality, entry.bytes), kind: .municipality)
    return try StoredTerms(
      &parts, documents: contents.documents, files: IndexFiles { name in bytes[name] ?? [] })
  }

  private static func compounds(_ reader: inout ByteReader) throws(IndexFault) -> [Compound] {
    var compounds: [Compound] = []
    for _ in 0..<(try reader.count(ofAtLeast: 2)) {
      let gap = try reader.number()
      var parts: [(first: Int, count: Int)] = []
      for _ in 0..<(try reader.count(ofAtLeast: 2)) {
        parts.append((try reader.number(), try reader.number()))
      }
      compounds.append(Compound(gap: gap, parts: parts))
    }
    return compounds
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

  /// The words of the documents that have enough letters to be compounds, in the order of their bytes.
  private static func longWords(_ corpus: Corpus, _ vocabulary: Vocabulary) -> [Int] {
    var isSeen = [Bool](repeating: false, count: vocabulary.words.count)
    for evaluation in 0..<corpus.sources.count - Corpus.evaluations {
      corpus.eachWord(ofEvaluation: evaluation, in: vocabulary) { isSeen[$0] = true }
    }
    return vocabulary.words.sortedPlaces().filter { word in
      isSeen[word] && CodePoint.count(vocabulary.words[word]) >= CompoundSplitter.leastLetters
    }
  }

  private static func analysis(
    _ vocabulary: Vocabulary, _ longWords: [Int], _ compounds: [Compound], _ reader: ByteReader
  ) throws(IndexFault) -> WordAnalysis {
    let stemmer = Stemmer()
    let terms = (0..<vocabulary.words.count).map { place -> WordTerm? in
      let word = vocabulary.words[place]
      return CommonWords.isCommon(word) ? nil : WordTerm(word, stemmer)
    }
    var parts = [[WordTerm]](repeating: [], count: terms.count)
    var place = -1
    for compound in compounds {
      place += compound.gap + 1
      guard place < longWords.count else { throw reader.damaged("a compound is no word") }
      let word = vocabulary.words[longWords[place]]
      let letters = String(decoding: word, as: UTF8.self).unicodeScalars
      for part in compound.parts {
        guard part.count > 0, part.first + part.count <= letters.count else {
          throw reader.damaged("a part is not in its word")
        }
        let part = String(letters.dropFirst(part.first).prefix(part.count))
        parts[longWords[place]].append(WordTerm(Array(part.utf8), stemmer))
      }
    }
    return WordAnalysis(terms: terms, partTerms: parts)
  }
}
