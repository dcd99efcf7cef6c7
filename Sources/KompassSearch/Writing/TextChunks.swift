/// Cuts a set of texts into chunks, each of which becomes a file.
struct TextChunks: Sendable {
  /// Texts, each of a source.
  typealias Chunk = [(source: TextSource, text: Int)]
  /// A chunk ends with the document, or the area, that makes its texts this long, in bytes.
  static let size = 6000

  /// The texts of each chunk.
  private(set) var chunks: [Chunk] = []
  /// How many of the groups each chunk has.
  private(set) var groups: [Int] = []

  /// - Parameter groups: texts that stay together.
  init(_ groups: [Chunk]) {
    var size = Self.size
    for group in groups {
      if size >= Self.size {
        chunks.append([])
        self.groups.append(0)
        size = 0
      }
      let last = chunks.count - 1
      self.groups[last] += 1
      chunks[last] += group
      for (source, text) in group { size += source.texts.sizes[text] }
    }
  }
}
