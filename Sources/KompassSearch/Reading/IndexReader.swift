/// An index that can be searched: of the whole site, or of one municipality.
///
/// It reads its files when they are asked for, and keeps what it has read.
public final class IndexReader {
  /// What is searched.
  public let directory: SearchDirectory
  /// The documents.
  public let documents: DocumentTable
  /// The terms of the documents.
  let terms: StoredTerms
  private let texts: StoredTexts

  /// Opens the index of a whole site.
  ///
  /// - Parameters:
  ///   - entry: the name of its entry: `ingang-0123456789.bin`.
  ///   - load: gives the file of that name below the folder of the index.
  public init(
    entry: String, load: @escaping (String) throws -> [UInt8]
  ) throws(IndexFault) {
    let files = IndexFiles(load: load)
    var reader = try ByteReader(file: entry, bytes: files.bytes(of: entry), kind: .entry)
    let contents = try ContentsReader.contents(&reader)
    terms = try StoredTerms(&reader, documents: contents.documents, files: files)
    try reader.finish()
    directory = contents.directory
    documents = contents.documents
    texts = StoredTexts(contents, files: files)
  }

  /// Opens the index of one municipality, and makes its terms of all its texts.
  ///
  /// - Parameters:
  ///   - municipality: the name of its entry: `kommun/mark-0123456789.bin`.
  ///   - load: gives the file of that name below the folder of the index.
  public init(
    municipality: String, load: @escaping (String) throws -> [UInt8]
  ) throws(IndexFault) {
    let files = IndexFiles(load: load)
    var reader = try ByteReader(
      file: municipality, bytes: files.bytes(of: municipality), kind: .municipality)
    let contents = try ContentsReader.contents(&reader)
    let texts = StoredTexts(contents, files: files)
    terms = try MunicipalityTerms.make(&reader, contents: contents, texts: texts)
    try reader.finish()
    directory = contents.directory
    documents = contents.documents
    self.texts = texts
  }

  /// The texts of a document.
  public func text(of document: Int) throws(IndexFault) -> DocumentText {
    try texts.text(of: document)
  }
}
