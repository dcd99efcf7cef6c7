/// All texts of an index.
struct Corpus: Sendable {
  /// The texts of plain documents: for each its title and its text.
  static let plain = 0
  /// The addresses of plain documents.
  static let addresses = 1
  /// The names that are searched only.
  static let names = 2
  /// The texts of the first evaluation.
  static let evaluations = 3

  /// The texts by where they come from.
  let sources: [TextSource]
  /// The different units of all texts.
  let units: ByteTable
  /// What is searched: each text is a stretch of a document.
  let documents: DocumentList

  /// - Parameter evaluations: in their order.
  init(
    directory: SearchDirectory, plain: [PlainDocument], evaluations: [AnalysedEvaluation]
  ) {
    var texts = TextUnits()
    var addresses = TextUnits()
    for document in plain {
      texts.add(document.title)
      texts.add(document.text)
      addresses.add(document.address)
    }
    var names = NameTexts(directory)
    documents = DocumentList(plain: plain, evaluations: evaluations, names: &names)
    let sets = [texts, addresses, names.texts] + evaluations.map(\.texts)
    var units = ByteTable(expecting: 1 << 16)
    sources = sets.enumerated().map { number, texts in
      TextSource(
        texts: texts, places: units.add(texts.units), isStored: number != Self.names,
        isIndexed: number != Self.addresses)
    }
    self.units = units
  }

  /// The words of an evaluation's documents, in their texts and in the names that they stand under; one can come more than
  /// once.
  func eachWord(
    ofEvaluation number: Int, in vocabulary: Vocabulary, _ body: (Int) -> Void
  ) {
    for unit in sources[Self.evaluations + number].places {
      vocabulary.ofUnit.each(Int(unit)) { body(Int($0)) }
    }
    for name in documents.evaluationNames[number] {
      sources[Self.names].eachUnit(of: name) { unit in
        vocabulary.ofUnit.each(unit) { body(Int($0)) }
      }
    }
  }

  /// How often each unit stands in the sources that are wanted.
  func counts(where isWanted: (TextSource) -> Bool) -> [Int] {
    var counts = [Int](repeating: 0, count: units.count)
    for source in sources where isWanted(source) {
      var own = [Int](repeating: 0, count: source.places.count)
      for unit in source.texts.sequence { own[Int(unit)] += 1 }
      for (unit, place) in source.places.enumerated() { counts[Int(place)] += own[unit] }
    }
    return counts
  }
}
