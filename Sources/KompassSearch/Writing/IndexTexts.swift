import KompassModel

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
    _ memory: IndexMemory, _ workers: Workers
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
    let learnt = LearntPieces(
      corpus, plain: plainChunks.chunks, evaluations: chunks.map(\.chunks),
      fingerprints: evaluations.map(\.fingerprint), memory, workers)
    let ranges = Ranges(of: evaluations.count, size: 16)
    let known = workers.map(ranges.count) { number in
      ranges[number].map { number in
        let key = learnt.fingerprint(of: evaluations[number].fingerprint)
        return memory.find(key).flatMap { packed in
          TextFiles(packed: packed).map { (files: $0, packed: packed) }
        }
      }
    }.flatMap(\.self)
    let written =
      sources[..<Corpus.names]
      + evaluations.indices.filter { known[$0] == nil }.map { sources[Corpus.evaluations + $0] }
    let code = PieceCode(learnt, corpus, written: Array(written), memory, workers)
    pieces = code.body
    piecesHash = ContentHash(code.body)
    var walk = code.walk
    plain = TextFiles(plainChunks, code, &walk)
    self.evaluations = workers.map(ranges.count) { number in
      var walk = code.walk
      return ranges[number].map { number in
        let evaluation = evaluations[number]
        let texts = known[number]?.files ?? TextFiles(chunks[number], code, &walk)
        memory.keep(
          learnt.fingerprint(of: evaluation.fingerprint), known[number]?.packed ?? texts.packed)
        return EntryWriter.Evaluation(evaluation: evaluation, texts: texts)
      }
    }.flatMap(\.self)
  }

  /// The files.
  var files: IndexFileSet {
    var files = IndexFileSet()
    files.add(FileName.pieces(piecesHash), .pieces, pieces)
    for texts in [plain] + evaluations.map(\.texts) {
      for (number, chunk) in texts.chunks.enumerated() {
        files.add(FileName.texts(texts.hash, number), .texts, chunk)
      }
    }
    return files
  }
}
