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
  /// The evaluations that pieces are learnt from.
  let sample: TextSample

  /// - Parameters:
  ///   - evaluations: in their order.
  ///   - leastSample: from how many bytes of text pieces are learnt at least.
  init(
    directory: SearchDirectory, plain: [PlainDocument], evaluations: [AnalysedEvaluation],
    leastSample: Int = TextSample.least
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
    let sample = TextSample(
      evaluations.map {
        ("\(directory.municipalities[$0.municipality].slug) \($0.year)", $0.texts)
      },
      least: leastSample)
    var units = ByteTable(expecting: 1 << 16)
    var places = [[UInt32]](repeating: [], count: sets.count)
    // What pieces are learnt from comes first, so that its units stand in the same order whatever else there is.
    let first = Set(sample.numbers.map { Self.evaluations + $0 })
    let learnt = sets.indices.filter { $0 < Self.evaluations || first.contains($0) }
    for number in learnt + sets.indices.filter({ $0 >= Self.evaluations && !first.contains($0) }) {
      places[number] = units.add(sets[number].units)
    }
    sources = sets.enumerated().map { number, texts in
      TextSource(
        texts: texts, places: places[number], isStored: number != Self.names,
        isIndexed: number != Self.addresses)
    }
    self.units = units
    self.sample = sample
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

  /// How often each unit stands in the texts that pieces are learnt from.
  var learntCounts: [Int] {
    let learnt = counts(in: learntSources)
    return sample.isWhole ? learnt : zip(learnt, plainCounts).map { $0 + $1 }
  }

  /// The texts that pieces are learnt from, but for plain documents where they are not all.
  var learntSources: [TextSource] {
    sample.isWhole
      ? sources.filter(\.isStored) : sample.numbers.map { sources[Self.evaluations + $0] }
  }

  /// How often each unit stands in the stored texts of plain documents, but for units with a figure: the pieces are to stay
  /// when nothing but a figure changes.
  var plainCounts: [Int] {
    counts(in: sources[..<Self.names]).enumerated().map { unit, count in
      count > 0 && units.with(unit) { $0.contains(where: CodePoint.isDigit) } ? 0 : count
    }
  }

  /// How often each unit stands in some sources.
  func counts(in sources: some Sequence<TextSource>) -> [Int] {
    var counts = [Int](repeating: 0, count: units.count)
    for source in sources {
      var own = [Int](repeating: 0, count: source.places.count)
      for unit in source.texts.sequence { own[Int(unit)] += 1 }
      for (unit, place) in source.places.enumerated() { counts[Int(place)] += own[unit] }
    }
    return counts
  }
}
