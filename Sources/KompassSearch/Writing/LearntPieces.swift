import KompassModel

/// What is learnt from the sample before any text is written: the pieces, and the fingerprint of all that they and their codes
/// depend on.
struct LearntPieces: Sendable {
  /// The pieces.
  let pieces: [TextPiece]
  /// Parses by them.
  let parser: PieceParser
  /// The pieces as they are listed.
  let list: PieceList
  /// The chunks that codes follow from.
  let chunks: [[TextChunks.Chunk]]
  /// That of all that codes follow from. Texts that are the same are written the same where this is the same.
  let fingerprint: Fingerprint

  /// - Parameters:
  ///   - plain: the chunks of the plain documents' texts.
  ///   - evaluations: those of each evaluation.
  ///   - fingerprints: that of each evaluation's texts.
  init(
    _ corpus: Corpus, plain: [TextChunks.Chunk], evaluations: [[TextChunks.Chunk]],
    fingerprints: [Fingerprint], _ memory: IndexMemory, _ workers: Workers
  ) {
    let sample = corpus.sample
    chunks = (sample.isWhole ? [plain] : []) + sample.numbers.map { evaluations[$0] }
    let trainer = PieceTrainer(
      corpus.units, counts: corpus.learntCounts, share: sample.share,
      chunks: chunks.reduce(0) { $0 + $1.count } * sample.share, workers)
    let learning = trainer.fingerprint
    let trained = memory.value(
      learning, read: TrainedPieces.init(packed:), pack: \.packed, make: trainer.pieces)
    pieces = trained.pieces
    parser = trained.parser
    list = PieceList(trained.pieces)
    var print = learning
    for number in sample.numbers { print.add(fingerprints[number]) }
    if sample.isWhole {
      for source in corpus.sources[..<Corpus.names] { source.texts.add(to: &print) }
    }
    fingerprint = print
  }

  /// The fingerprint of what is written of some texts.
  func fingerprint(of texts: Fingerprint) -> Fingerprint {
    var print = fingerprint
    print.add("texts")
    print.add(texts)
    return print
  }

  /// That of the lengths of the codes.
  var lengthsFingerprint: Fingerprint {
    var print = fingerprint
    print.add("lengths")
    return print
  }
}
