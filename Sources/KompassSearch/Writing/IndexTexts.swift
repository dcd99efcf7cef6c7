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
    let sources = corpus.sources
    let plainChunks = TextChunks(
      documents.indices.map { document in
        [
          (sources[Corpus.plain], 2 * document), (sources[Corpus.addresses], document),
          (sources[Corpus.plain], 2 * document + 1),
        ]
      })
    let chunks = evaluations.enumerated().map { number, evaluation in
      let source = sources[Corpus.evaluations + number]
      return TextChunks(evaluation.groups.map { $0.map { (source, $0) } })
    }
    let code = PieceCode(corpus, [plainChunks.chunks] + chunks.map(\.chunks), workers)
    pieces = code.body
    piecesHash = ContentHash(code.body)
    var walk = code.walk
    plain = TextFiles(plainChunks, code, &walk)
    let ranges = Ranges(of: evaluations.count, size: 16)
    self.evaluations = workers.map(ranges.count) { number in
      var walk = code.walk
      return ranges[number].map { number in
        EntryWriter.Evaluation(
          evaluation: evaluations[number], texts: TextFiles(chunks[number], code, &walk))
      }
    }.flatMap(\.self)
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
