import KompassModel

/// The part of an index that holds words: terms, positions, spelling.
struct IndexWords: Sendable {
  /// How the words of each municipality's documents are put together.
  let answers: CompoundAnswers
  private let terms: TermFiles
  private let spelling: SpellingFiles

  /// - Parameters:
  ///   - municipalities: the numbers of the evaluations of each.
  ///   - memory: knows what nothing has changed in.
  init(
    _ corpus: Corpus, _ municipalities: [Range<Int>], _ memory: IndexMemory, _ workers: Workers
  ) {
    let vocabulary = Vocabulary(corpus)
    let words = WordAnalysis(vocabulary, memory, workers)
    self.init(corpus, vocabulary, words, municipalities, memory, workers)
  }

  /// - Parameters:
  ///   - vocabulary: the words of `corpus`.
  ///   - words: what they are indexed under.
  ///   - municipalities: the numbers of the evaluations of each that is to have an entry of its own.
  ///   - memory: knows what nothing has changed in.
  init(
    _ corpus: Corpus, _ vocabulary: Vocabulary, _ words: WordAnalysis,
    _ municipalities: [Range<Int>], _ memory: IndexMemory, _ workers: Workers
  ) {
    // The list of terms is made by one core.
    let (terms, answers) = workers.both {
      TermList(vocabulary, terms: words.terms, parts: words.partTerms)
    } _: {
      CompoundAnswers(municipalities, words.compounds, corpus, vocabulary, memory, workers)
    }
    let maker = PostingMaker(corpus: corpus, vocabulary: vocabulary, terms: terms, workers)
    let documents = Ranges(of: corpus.documents.count, size: 2048)
    let blocks = workers.map(documents.count) { maker.postings(of: documents[$0]) }
    let files = TermFiles(
      terms.entries, blocks, DocumentRanks(corpus.documents.kinds), memory, workers)
    self.terms = files
    self.answers = answers
    spelling = SpellingFiles(terms, vocabulary.words, counts: files.counts, workers)
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
