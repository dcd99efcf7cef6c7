/// The terms of an index in its files, each of which is read when it is asked for, and once.
final class StoredTerms {
  private let files: IndexFiles
  private let documents: DocumentTable
  /// The first key of each file of terms, and the hash that names it.
  private let firstKeys: [(key: [UInt8], hash: ContentHash)]
  /// The hash that names the file of the words of a length.
  private let spellingHashes: [Int: ContentHash]

  private var termsFiles: [Int: TermsFile] = [:]
  private var positionsFiles: [Int: PositionsFile] = [:]
  private var spellingFiles: [Int: SpellingFile] = [:]
  private var found: [[UInt8]: [IndexedTerm]] = [:]

  /// Reads parts 9 and 10 of the entry.
  init(
    _ reader: inout ByteReader, documents: DocumentTable, files: IndexFiles
  ) throws(IndexFault) {
    var key: [UInt8] = []
    var firstKeys: [(key: [UInt8], hash: ContentHash)] = []
    for _ in 0..<(try reader.count(ofAtLeast: 6)) {
      try reader.sharedText(after: &key)
      firstKeys.append((key, try reader.hash()))
    }
    var spellingHashes: [Int: ContentHash] = [:]
    for _ in 0..<(try reader.count(ofAtLeast: 6)) {
      spellingHashes[try reader.number()] = try reader.hash()
    }
    self.files = files
    self.documents = documents
    self.firstKeys = firstKeys
    self.spellingHashes = spellingHashes
  }

  /// The terms that stand under a key.
  func terms(of key: [UInt8]) throws(IndexFault) -> [IndexedTerm] {
    if let found = found[key] { return found }
    let after = firstKeys.firstIndex { key.lexicographicallyPrecedes($0.key) } ?? firstKeys.count
    var terms: [IndexedTerm] = []
    if after > 0 {
      let file = try termsFile(after - 1)
      for entry in file.entries(of: key) {
        terms.append(
          IndexedTerm(
            term: entry.term, hasOwnKey: entry.ownKey != nil, file: after - 1, place: entry.place,
            postings: try file.postings(of: entry, total: documents.count)))
      }
    }
    found[key] = terms
    return terms
  }

  /// Where a term stands in those of its documents that are wanted; both ascending.
  func positions(
    of term: IndexedTerm, isWanted: (Int) -> Bool
  ) throws(IndexFault) -> [(document: Int, places: [Int])] {
    try positionsFile(term.file).positions(
      of: term.place, in: term.postings, isShort: { documents.kinds[$0].isShort },
      isWanted: isWanted)
  }

  /// The terms whose folded text has so many code points.
  func spelling(of length: Int) throws(IndexFault) -> [SpellingEntry] {
    if let file = spellingFiles[length] { return file.entries }
    guard let hash = spellingHashes[length] else { return [] }
    let name = FileName.spelling(hash)
    let file = try SpellingFile(file: name, bytes: files.bytes(of: name))
    spellingFiles[length] = file
    return file.entries
  }

  private func termsFile(_ place: Int) throws(IndexFault) -> TermsFile {
    if let file = termsFiles[place] { return file }
    let name = FileName.terms(firstKeys[place].hash)
    let file = try TermsFile(file: name, bytes: files.bytes(of: name))
    termsFiles[place] = file
    return file
  }

  private func positionsFile(_ place: Int) throws(IndexFault) -> PositionsFile {
    if let file = positionsFiles[place] { return file }
    let terms = try termsFile(place).entries.count
    let name = FileName.positions(firstKeys[place].hash)
    let file = try PositionsFile(file: name, bytes: files.bytes(of: name), terms: terms)
    positionsFiles[place] = file
    return file
  }
}
