/// The texts of an index in its files, each of which is read when it is asked for, and once.
final class StoredTexts {
  private let files: IndexFiles
  private let contents: IndexContents
  private var pieces: PieceTable?
  private var chunks: [Int: [String]] = [:]

  /// - Parameter contents: says in which file a document stands.
  init(_ contents: IndexContents, files: IndexFiles) {
    self.contents = contents
    self.files = files
  }

  /// The texts of a document.
  func text(of document: Int) throws(IndexFault) -> DocumentText {
    guard let number = contents.chunk(of: document) else { return DocumentText(text: "") }
    let chunk = contents.chunks[number]
    let texts = try texts(number)
    let place = (document - chunk.first) * chunk.textsEach
    if chunk.textsEach == 1 { return DocumentText(text: texts[place]) }
    return DocumentText(title: texts[place], address: texts[place + 1], text: texts[place + 2])
  }

  private func texts(_ number: Int) throws(IndexFault) -> [String] {
    if let texts = chunks[number] { return texts }
    let chunk = contents.chunks[number]
    let texts = try pieceTable().texts(
      chunk.count * chunk.textsEach, file: chunk.file, bytes: files.bytes(of: chunk.file))
    chunks[number] = texts
    return texts
  }

  private func pieceTable() throws(IndexFault) -> PieceTable {
    if let pieces { return pieces }
    let table = try PieceTable(
      file: contents.piecesFile, bytes: files.bytes(of: contents.piecesFile))
    pieces = table
    return table
  }
}
