/// The pieces that a trainer has chosen, with how often each is used: all that texts are parsed by.
struct TrainedPieces {
  /// The pieces.
  let pieces: [TextPiece]
  /// How many code points are written out.
  let escapes: PieceTrainer.Escapes

  init(pieces: [TextPiece], escapes: PieceTrainer.Escapes) {
    self.pieces = pieces
    self.escapes = escapes
  }

  /// Parses by them.
  var parser: PieceParser { PieceTrainer.parser(pieces, escapes).parser }

  /// What ``init(packed:)`` reads.
  var packed: [UInt8] {
    var writer = ByteWriter()
    writer.number(escapes.open)
    writer.number(escapes.closed)
    writer.number(pieces.count)
    for piece in pieces {
      writer.text(piece.bytes)
      writer.number(piece.open)
      writer.number(piece.closed)
    }
    return writer.bytes
  }

  /// - Returns: nil for bytes that are no pieces.
  init?(packed: [UInt8]) {
    var reader = PackedReader(packed)
    guard let open = reader.number(), let closed = reader.number(), let count = reader.number()
    else { return nil }
    var pieces: [TextPiece] = []
    for _ in 0..<count {
      guard let bytes = reader.bytes(), let open = reader.number(), let closed = reader.number()
      else { return nil }
      pieces.append(TextPiece(bytes: bytes, open: open, closed: closed))
    }
    guard reader.isAtEnd else { return nil }
    self.pieces = pieces
    escapes = PieceTrainer.Escapes(open: open, closed: closed)
  }
}
