/// The files of a set of texts: an evaluation's, or those of the plain documents.
struct TextFiles: Sendable {
  /// A chunk ends with the document, or the area, that makes its texts this long, in bytes.
  static let size = 6000

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

  /// - Parameter groups: texts that stay together, each a text of a source.
  init(_ groups: [[(source: TextSource, text: Int)]], _ code: PieceCode) {
    var chunks: [[UInt8]] = []
    var counts: [Int] = []
    var bits = BitWriter()
    var size = Self.size
    for group in groups {
      if size >= Self.size {
        if !counts.isEmpty {
          bits.end()
          chunks.append(bits.bytes)
        }
        bits = BitWriter()
        counts.append(0)
        size = 0
      }
      counts[counts.count - 1] += 1
      for (source, text) in group {
        code.write(text, of: source, to: &bits)
        size += source.texts.sizes[text]
      }
    }
    if !counts.isEmpty {
      bits.end()
      chunks.append(bits.bytes)
    }
    hash = chunks.isEmpty ? .none : ContentHash(of: chunks)
    self.chunks = chunks
    self.groups = counts
  }
}
