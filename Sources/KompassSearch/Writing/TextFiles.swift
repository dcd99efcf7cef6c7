/// The files of a set of texts: an evaluation's, or those of the plain documents.
struct TextFiles: Sendable {
  /// The hash of all chunks; of nothing when there are none.
  let hash: ContentHash
  /// The bodies of the chunks.
  let chunks: [[UInt8]]
  /// How many of the groups each chunk has.
  let groups: [Int]

  /// No texts.
  static let none = TextFiles()

  private init() {
    hash = .none
    chunks = []
    groups = []
  }

  /// The files of chunks.
  init(_ texts: TextChunks, _ code: PieceCode, _ walk: inout TextWalk) {
    chunks = texts.chunks.map { code.bytes(of: $0, &walk) }
    groups = texts.groups
    hash = chunks.isEmpty ? .none : ContentHash(of: chunks)
  }
}

extension TextFiles {
  /// What ``init(packed:)`` reads.
  var packed: [UInt8] {
    var writer = ByteWriter()
    writer.hash(hash)
    writer.number(chunks.count)
    for (chunk, groups) in zip(chunks, groups) {
      writer.number(groups)
      writer.text(chunk)
    }
    return writer.bytes
  }

  /// - Returns: nil for bytes that are no files of texts.
  init?(packed: [UInt8]) {
    var reader = PackedReader(packed)
    guard let hash = reader.bytes(5), let count = reader.number() else { return nil }
    var chunks: [[UInt8]] = []
    var groups: [Int] = []
    for _ in 0..<count {
      guard let number = reader.number(), let chunk = reader.bytes() else { return nil }
      groups.append(number)
      chunks.append(chunk)
    }
    guard reader.isAtEnd else { return nil }
    self.hash = ContentHash(bytes: Array(hash))
    self.chunks = chunks
    self.groups = groups
  }
}
