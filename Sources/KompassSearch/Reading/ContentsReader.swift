/// Reads parts 1 to 8 of an entry.
struct ContentsReader {
  private var reader: ByteReader
  private var documents = DocumentTable()
  private var chunks: [TextChunk] = []

  /// Reads what both kinds of entries begin with, and leaves `reader` at what follows.
  static func contents(_ reader: inout ByteReader) throws(IndexFault) -> IndexContents {
    var contents = ContentsReader(reader)
    let result = try contents.contents()
    reader = contents.reader
    return result
  }

  private init(_ reader: ByteReader) { self.reader = reader }

  private mutating func contents() throws(IndexFault) -> IndexContents {
    let directory = try directory()
    let pieces = FileName.pieces(try reader.hash())
    try plainDocuments(directory)
    try plainChunks()
    try evaluations(directory)
    return IndexContents(
      directory: directory, documents: documents, piecesFile: pieces, chunks: chunks)
  }

  private mutating func directory() throws(IndexFault) -> SearchDirectory {
    var languages: [SearchDirectory.Language] = []
    for _ in 0..<(try reader.count(ofAtLeast: 5)) {
      languages.append(
        SearchDirectory.Language(
          code: try reader.text(),
          addresses: SearchDirectory.EvaluationAddresses(
            opening: try reader.text(), analysis: try reader.text(), strength: try reader.text(),
            opportunity: try reader.text())))
    }
    var counties: [SearchDirectory.County] = []
    for _ in 0..<(try reader.count(ofAtLeast: 2)) {
      counties.append(SearchDirectory.County(code: try reader.text(), name: try reader.text()))
    }
    var municipalities: [SearchDirectory.Municipality] = []
    for _ in 0..<(try reader.count(ofAtLeast: 3)) {
      municipalities.append(
        SearchDirectory.Municipality(
          slug: try reader.text(), name: try reader.text(),
          county: try reader.place(in: counties.count, of: "county")))
    }
    var frameworks: [SearchDirectory.Framework] = []
    for _ in 0..<(try reader.count(ofAtLeast: 3)) {
      let id = try reader.text()
      let revision = try reader.number()
      var areas: [SearchDirectory.Area] = []
      for _ in 0..<(try reader.count(ofAtLeast: 2 + languages.count)) {
        let number = try reader.number()
        let id = try reader.text()
        var names: [String] = []
        for _ in languages { names.append(try reader.text()) }
        areas.append(SearchDirectory.Area(number: number, id: id, names: names))
      }
      frameworks.append(SearchDirectory.Framework(id: id, revision: revision, areas: areas))
    }
    return SearchDirectory(
      languages: languages, counties: counties, municipalities: municipalities,
      frameworks: frameworks)
  }

  /// A number of documents that there is still room for.
  private mutating func documentCount() throws(IndexFault) -> Int {
    let count = try reader.number()
    guard count <= DocumentTable.most - documents.count else {
      throw reader.damaged("it names too many documents")
    }
    return count
  }

  private mutating func plainDocuments(_ directory: SearchDirectory) throws(IndexFault) {
    let total = try documentCount()
    for _ in 0..<(try reader.count(ofAtLeast: 5)) {
      let count = try documentCount()
      let kindPlace = try reader.place(in: DocumentKind.allCases.count, of: "kind")
      guard let kind = DocumentKind(rawValue: kindPlace), !kind.isOfEvaluation else {
        throw reader.damaged("a plain document has the kind \(kindPlace)")
      }
      let language = try reader.place(in: directory.languages.count, of: "language")
      let municipality = try reader.number() - 1
      guard municipality < 0 || municipality + count <= directory.municipalities.count else {
        throw reader.damaged("there is no municipality \(municipality + count - 1)")
      }
      let framework = try reader.number() - 1
      var area: Int?
      if framework >= 0 {
        guard framework < directory.frameworks.count else {
          throw reader.damaged("there is no framework \(framework)")
        }
        area = try reader.place(in: directory.frameworks[framework].areas.count, of: "area")
      }
      for place in 0..<count {
        documents.append(
          SearchDocument(
            kind: kind, language: language,
            municipality: municipality < 0 ? nil : municipality + place,
            framework: framework < 0 ? nil : framework, area: area))
      }
    }
    guard documents.count == total else {
      throw reader.damaged("its plain documents are not as many as it says")
    }
  }

  private mutating func plainChunks() throws(IndexFault) {
    let hash = try reader.hash()
    var first = 0
    for number in 0..<(try reader.count()) {
      let count = try reader.number()
      guard count <= documents.count - first else {
        throw reader.damaged("its texts are not as many as its documents")
      }
      chunks.append(
        TextChunk(file: FileName.texts(hash, number), first: first, count: count, textsEach: 3))
      first += count
    }
    guard first == documents.count else {
      throw reader.damaged("its texts are not as many as its documents")
    }
  }

  private mutating func evaluations(_ directory: SearchDirectory) throws(IndexFault) {
    for _ in 0..<(try reader.count(ofAtLeast: 10)) {
      let municipality = try reader.place(in: directory.municipalities.count, of: "municipality")
      let year = try reader.number()
      let framework = try reader.place(in: directory.frameworks.count, of: "framework")
      // Where each file of texts begins; the hash that names them comes last.
      var starts = [documents.count]
      if try reader.byte() == 1 {
        documents.append(
          SearchDocument(
            kind: .analysis, municipality: municipality, framework: framework, year: year))
      }
      for place in 0..<(try reader.count(ofAtLeast: 4)) {
        let flags = try reader.byte()
        let isFirst = place == 0 && documents.count == starts[0]
        if flags & 2 != 0, !isFirst { starts.append(documents.count) }
        let area = try reader.place(in: directory.frameworks[framework].areas.count, of: "area")
        let add = { (kind: DocumentKind, item: Int?, table: inout DocumentTable) in
          table.append(
            SearchDocument(
              kind: kind, municipality: municipality, framework: framework, area: area,
              year: year, item: item))
        }
        if flags & 1 != 0 { add(.analysis, nil, &documents) }
        for kind in [DocumentKind.strength, .opportunity] {
          for item in 0..<(try documentCount()) { add(kind, item + 1, &documents) }
        }
      }
      // The openings and analyses are not counted by `documentCount()`.
      guard documents.count <= DocumentTable.most else {
        throw reader.damaged("it names too many documents")
      }
      let hash = try reader.hash()
      for (number, start) in starts.enumerated() {
        let end = number + 1 < starts.count ? starts[number + 1] : documents.count
        chunks.append(
          TextChunk(
            file: FileName.texts(hash, number), first: start, count: end - start, textsEach: 1))
      }
    }
  }
}
