/// What an entry says, of the whole site or of one municipality (docs/search-format.md, parts 1 to 8).
struct IndexContents: Sendable {
  /// What is searched.
  let directory: SearchDirectory
  /// The documents.
  let documents: DocumentTable
  /// The name of the file of pieces.
  let piecesFile: String
  /// The files of texts in the order of their documents.
  let chunks: [TextChunk]

  /// The place of the file that the text of a document stands in; nil when there is none.
  func chunk(of document: Int) -> Int? {
    var low = 0
    var high = chunks.count
    // Empty files stand before the one that begins at the same document.
    while low < high {
      let middle = (low + high) / 2
      if chunks[middle].first <= document { low = middle + 1 } else { high = middle }
    }
    guard low > 0, document < chunks[low - 1].first + chunks[low - 1].count else { return nil }
    return low - 1
  }
}
