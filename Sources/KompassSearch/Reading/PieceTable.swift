/// The pieces that texts are made of, with their codes.
struct PieceTable: Sendable {
  /// The most pieces that there may be.
  static let mostPieces = 65_536
  /// The most bytes that the texts of one file may have together.
  static let mostText = 1 << 24

  /// The codes of each table.
  private let codes: [PieceCodes]

  /// Reads the pieces; their codes must fit into the bits that they have.
  init(file: String, bytes: [UInt8]) throws(IndexFault) {
    var reader = try ByteReader(file: file, bytes: bytes, kind: .pieces)
    let count = try reader.count(ofAtLeast: 2 + 2 * TextTable.allCases.count)
    guard count <= Self.mostPieces else { throw reader.damaged("there are too many pieces") }
    let pieces = try Self.pieces(count, &reader)
    var codes: [PieceCodes] = []
    for table in TextTable.allCases {
      let lengths = bytes[try reader.range(2 * count)]
      let own = table == .capital ? pieces.map { TextTable.capital($0) } : pieces
      guard let own = PieceCodes(own, lengths: lengths) else {
        throw reader.damaged("there are more pieces than codes")
      }
      codes.append(own)
    }
    try reader.finish()
    self.codes = codes
  }

  private static func pieces(
    _ count: Int, _ reader: inout ByteReader
  ) throws(IndexFault) -> [[UInt8]] {
    let shared = try reader.range(count)
    let added = try reader.range(count)
    var pieces: [[UInt8]] = []
    var piece: [UInt8] = []
    for number in 0..<count {
      let same = Int(reader.bytes[shared.lowerBound + number])
      let more = Int(reader.bytes[added.lowerBound + number])
      guard same <= piece.count else { throw reader.damaged("a piece shares more than there is") }
      guard same + more <= ByteReader.longestSharedText else {
        throw reader.damaged("a piece is too long")
      }
      piece.removeSubrange(same...)
      piece += reader.bytes[try reader.range(more)]
      pieces.append(piece)
    }
    return pieces
  }

  /// The codes of a table.
  subscript(table: TextTable) -> PieceCodes { codes[table.rawValue] }

  /// Reads so many texts.
  func texts(_ count: Int, file: String, bytes: [UInt8]) throws(IndexFault) -> [String] {
    let reader = try ByteReader(file: file, bytes: bytes, kind: .texts)
    var chunk = try ChunkReader(reader, self)
    var texts: [String] = []
    for _ in 0..<count { texts.append(try chunk.text()) }
    return texts
  }
}
