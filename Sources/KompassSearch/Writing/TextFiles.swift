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
