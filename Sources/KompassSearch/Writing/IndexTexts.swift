/// The part of an index that holds texts: the pieces, and the files of texts.
struct IndexTexts: Sendable {
  /// The texts of the plain documents.
  let plain: TextFiles
  /// The evaluations with their texts.
  let evaluations: [EntryWriter.Evaluation]
  /// The hash of the pieces.
  let piecesHash: ContentHash
  private let pieces: [UInt8]

  init(
    _ corpus: Corpus, plain documents: [PlainDocument], evaluations: [AnalysedEvaluation],
    _ workers: Workers
  ) {
    let code = PieceCode(corpus, workers)
    pieces = code.body
    piecesHash = ContentHash(code.body)
    let sources = corpus.sources
    plain = TextFiles(
      documents.indices.map { document in
        [
          (sources[Corpus.plain], 2 * document), (sources[Corpus.addresses], document),
          (sources[Corpus.plain], 2 * document + 1),
        ]
      }, code)
    self.evaluations = workers.map(evaluations.count) { number in
      let evaluation = evaluations[number]
      let source = sources[Corpus.evaluations + number]
      let groups = evaluation.groups.map { $0.map { (source, $0) } }
      return EntryWriter.Evaluation(evaluation: evaluation, texts: TextFiles(groups, code))
    }
  }

  /// Adds the files.
  func add(to files: inout IndexFileSet) {
    files.add(FileName.pieces(piecesHash), .pieces, pieces)
    for texts in [plain] + evaluations.map(\.texts) {
      for (number, chunk) in texts.chunks.enumerated() {
        files.add(FileName.texts(texts.hash, number), .texts, chunk)
      }
    }
  }
}
