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
    var hashes: [ContentHash] = []
    for _ in 0..<(try reader.count(ofAtLeast: 5)) { hashes.append(try reader.hash()) }
    let length = try reader.count()
    var bits = BitReader(reader, try reader.range(length))
    var municipality = 0
    for hash in hashes {
      municipality += try bits.expGolomb(0)
      guard municipality < directory.municipalities.count else {
        throw reader.damaged("there is no municipality \(municipality)")
      }
      for (number, range) in try evaluation(&bits, of: municipality, directory).enumerated() {
        chunks.append(
          TextChunk(
            file: FileName.texts(hash, number), first: range.lowerBound, count: range.count,
            textsEach: 1))
      }
      // The openings and analyses were not counted before they were added.
      guard documents.count <= DocumentTable.most else {
        throw reader.damaged("it names too many documents")
      }
    }
  }

  /// Reads one evaluation.
  ///
  /// - Returns: the documents of each of its files of texts.
  private mutating func evaluation(
    _ bits: inout BitReader, of municipality: Int, _ directory: SearchDirectory
  ) throws(IndexFault) -> [Range<Int>] {
    let years = try bits.expGolomb(EvaluationBits.years)
    let year = EvaluationBits.year + (years % 2 == 0 ? years / 2 : -(years / 2) - 1)
    let framework = try bits.expGolomb(0)
    guard framework < directory.frameworks.count else {
      throw reader.damaged("there is no framework \(framework)")
    }
    var starts = [documents.count]
    let add = { (kind: DocumentKind, area: Int?, item: Int?, table: inout DocumentTable) in
      table.append(
        SearchDocument(
          kind: kind, municipality: municipality, framework: framework, area: area, year: year,
          item: item))
    }
    if try bits.bits(1) == 1 { add(.analysis, nil, nil, &documents) }
    var area = 0
    for _ in 0..<(try bits.expGolomb(EvaluationBits.areas)) {
      if try bits.bits(1) == 1 { area = try bits.expGolomb(EvaluationBits.areas) }
      guard area < directory.frameworks[framework].areas.count else {
        throw reader.damaged("there is no area \(area)")
      }
      let hasAnalysis = try bits.bits(1) == 1
      if try bits.bits(1) == 1, documents.count > starts[0] { starts.append(documents.count) }
      if hasAnalysis { add(.analysis, area, nil, &documents) }
      for kind in [DocumentKind.strength, .opportunity] {
        let count = try bits.expGolomb(EvaluationBits.items)
        guard count <= DocumentTable.most - documents.count else {
          throw reader.damaged("it names too many documents")
        }
        for item in 0..<count { add(kind, area, item + 1, &documents) }
      }
      area += 1
    }
    return starts.indices.map { place in
      starts[place]..<(place + 1 < starts.count ? starts[place + 1] : documents.count)
    }
  }
}
