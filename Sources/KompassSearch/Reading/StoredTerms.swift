/// The terms of an index in its files, each of which is read when it is asked for, and once.
final class StoredTerms {
  private let files: IndexFiles
  private let ranks: DocumentRanks
  /// What names the files of terms.
  private let hash: ContentHash
  /// Where the keys of each file of terms begin.
  private let starts: [[UInt8]]
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
    hash = try reader.hash()
    var key: [UInt8] = []
    var starts: [[UInt8]] = []
    for _ in 0..<(try reader.count()) {
      try reader.sharedText(after: &key)
      starts.append(key)
    }
    var spellingHashes: [Int: ContentHash] = [:]
    for _ in 0..<(try reader.count(ofAtLeast: 6)) {
      spellingHashes[try reader.number()] = try reader.hash()
    }
    self.files = files
    ranks = DocumentRanks(documents.kinds)
    self.starts = starts
    self.spellingHashes = spellingHashes
  }

  /// The terms that stand under a key.
  func terms(of key: [UInt8]) throws(IndexFault) -> [IndexedTerm] {
    if let found = found[key] { return found }
    let after = starts.firstIndex { key.lexicographicallyPrecedes($0) } ?? starts.count
    var terms: [IndexedTerm] = []
    if after > 0 {
      let file = try termsFile(after - 1)
      for place in file.places(of: key) {
        let entry = file.entries[place]
        terms.append(
          IndexedTerm(
            term: entry.term, hasOwnKey: entry.ownKey != nil, file: after - 1, place: place,
            postings: entry.postings))
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
      of: term.place, in: term.postings, isWanted: isWanted)
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
    let name = FileName.terms(hash, place)
    let file = try TermsFile(file: name, bytes: files.bytes(of: name), ranks: ranks)
    termsFiles[place] = file
    return file
  }

  private func positionsFile(_ place: Int) throws(IndexFault) -> PositionsFile {
    if let file = positionsFiles[place] { return file }
    let terms = try termsFile(place)
    let name = FileName.positions(hash, place)
    let file = try PositionsFile(
      file: name, bytes: files.bytes(of: name), terms: terms, ranks: ranks)
    positionsFiles[place] = file
    return file
  }
}
