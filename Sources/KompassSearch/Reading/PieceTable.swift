/// The pieces that texts are made of, with their codes.
struct PieceTable: Sendable {
  /// The greatest length of a code.
  static let longestCode = 24
  /// The most pieces that there may be.
  static let mostPieces = 65_536
  /// The most bytes that the texts of one file may have together.
  static let mostText = 1 << 24

  /// The pieces in the order of their codes.
  private let pieces: [[UInt8]]
  /// For each length of code from 0: how many pieces have it.
  private let counts: [Int]

  /// Reads the pieces; their codes must fit into the bits that they have.
  init(file: String, bytes: [UInt8]) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .pieces)
    var pieces: [[UInt8]] = []
    var counts = [0]
    var next = 0
    for length in 1...Self.longestCode {
      next *= 2
      let count = try reader.count()
      next += count
      guard next <= 1 << length, pieces.count + count <= Self.mostPieces else {
        throw reader.damaged("there are more pieces than codes")
      }
      var piece: [UInt8] = []
      for _ in 0..<count {
        try reader.sharedText(after: &piece)
        pieces.append(piece)
      }
      counts.append(count)
    }
    try reader.finish()
    self.pieces = pieces
    self.counts = counts
  }

  /// Reads so many texts.
  func texts(_ count: Int, file: String, bytes: [UInt8]) throws(IndexFault) -> [String] {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .texts)
    var bits = BitReader(reader, try reader.range(reader.remaining))
    var texts: [String] = []
    var room = Self.mostText
    for _ in 0..<count { texts.append(try text(&bits, reader, room: &room)) }
    return texts
  }

  private func text(
    _ bits: inout BitReader, _ reader: ByteReader, room: inout Int
  ) throws(IndexFault) -> String {
    var text: [UInt8] = []
    while true {
      guard text.count <= room else { throw reader.damaged("its texts are too long") }
      let piece = pieces[try pieceNumber(&bits, reader)]
      if piece == [0] { break }
      if piece == [1] {
        guard let scalar = Unicode.Scalar(UInt32(try bits.bits(21))) else {
          throw reader.damaged("a code point does not exist")
        }
        text += String(scalar).utf8
      } else {
        text += piece
      }
    }
    room -= text.count
    guard text.first ?? 0x20 == 0x20 else { throw reader.damaged("a text begins without a space") }
    return try reader.string(text.dropFirst())
  }

  private func pieceNumber(_ bits: inout BitReader, _ reader: ByteReader) throws(IndexFault) -> Int
  {
    let window = bits.peek(Self.longestCode)
    var first = 0
    var before = 0
    for length in 1...Self.longestCode {
      first *= 2
      let code = window >> (Self.longestCode - length)
      if code - first < counts[length] {
        try bits.skip(length)
        return before + code - first
      }
      first += counts[length]
      before += counts[length]
    }
    throw reader.damaged("bits that are no piece")
  }
}
