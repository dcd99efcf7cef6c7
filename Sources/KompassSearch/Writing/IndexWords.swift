/// The part of an index that holds words: terms, positions, spelling.
struct IndexWords: Sendable {
  /// The words that have letters enough for a compound, in the order of their bytes.
  let compounds: [MunicipalityFile.Compound]
  /// The different words of the index.
  let vocabulary: Vocabulary
  private let terms: TermFiles
  private let spelling: SpellingFiles

  init(_ corpus: Corpus, _ memory: IndexMemory, _ workers: Workers) {
    let vocabulary = Vocabulary(corpus)
    self.init(corpus, vocabulary, WordAnalysis(vocabulary, workers), memory, workers)
  }

  /// - Parameters:
  ///   - vocabulary: the words of `corpus`.
  ///   - words: what they are indexed under.
  ///   - memory: knows files of terms that nothing has changed in.
  init(
    _ corpus: Corpus, _ vocabulary: Vocabulary, _ words: WordAnalysis, _ memory: IndexMemory,
    _ workers: Workers
  ) {
    let terms = TermList(vocabulary, terms: words.terms, parts: words.partTerms)
    let maker = PostingMaker(corpus: corpus, vocabulary: vocabulary, terms: terms, workers)
    let documents = Ranges(of: corpus.documents.count, size: 2048)
    let blocks = workers.map(documents.count) { maker.postings(of: documents[$0]) }
    let files = TermFiles(
      terms.entries, blocks, DocumentRanks(corpus.documents.kinds), memory, workers)
    self.vocabulary = vocabulary
    self.terms = files
    spelling = SpellingFiles(terms, vocabulary.words, counts: files.counts, workers)
    compounds = words.compounds
  }

  /// Adds the files.
  func add(to files: inout IndexFileSet) {
    terms.add(to: &files)
    for file in spelling.files { files.add(FileName.spelling(file.hash), .spelling, file.body) }
  }

  /// Writes the parts 9 and 10 of the entry.
  func write(to writer: inout ByteWriter) {
    terms.write(to: &writer)
    writer.number(spelling.files.count)
    for file in spelling.files {
      writer.number(file.length)
      writer.hash(file.hash)
    }
  }
}
