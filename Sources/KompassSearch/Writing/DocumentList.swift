/// The documents of an index in the order of their numbers.
struct DocumentList: Sendable {
  /// A text of a document that is searched.
  struct Stretch: Sendable {
    /// The place of the source that has the text.
    let source: Int
    /// The place of the text in its source.
    let text: Int
    /// Which field of the document it is.
    let field: DocumentField
  }

  /// What each document is.
  private(set) var kinds: [DocumentKind] = []
  /// The stretches of each document in the order of their places: its text, its headings, its names.
  private(set) var stretches = Runs<Stretch>()
  /// The names that the documents of each evaluation stand under, by their places among the names; one can stand twice.
  private(set) var evaluationNames = Runs<Int>()

  init(plain: [PlainDocument], evaluations: [AnalysedEvaluation], names: inout NameTexts) {
    for (number, document) in plain.enumerated() { add(document, number, &names) }
    for (number, evaluation) in evaluations.enumerated() { add(evaluation, number, &names) }
  }

  /// How many documents there are.
  var count: Int { kinds.count }

  private mutating func add(_ document: PlainDocument, _ number: Int, _ names: inout NameTexts) {
    add(document.kind, Stretch(source: Corpus.plain, text: 2 * number + 1, field: .text))
    for heading in document.headings {
      add(Stretch(source: Corpus.names, text: names.add(heading), field: .heading))
    }
    add(Stretch(source: Corpus.plain, text: 2 * number, field: .name))
    for name in document.otherNames {
      add(Stretch(source: Corpus.names, text: names.add(name), field: .name))
    }
    stretches.end()
  }

  private mutating func add(
    _ evaluation: AnalysedEvaluation, _ number: Int, _ names: inout NameTexts
  ) {
    let source = Corpus.evaluations + number
    let municipality = names.municipality(evaluation.municipality)
    let name = Stretch(source: Corpus.names, text: municipality, field: .name)
    var text = 0
    let next = { (field: DocumentField) in
      defer { text += 1 }
      return Stretch(source: source, text: text, field: field)
    }
    defer { evaluationNames.end() }
    if evaluation.hasOpening {
      add(.analysis, next(.text))
      add(name)
      evaluationNames.append(name.text)
      stretches.end()
    }
    for area in evaluation.areas {
      if area.hasAnalysis {
        add(.analysis, next(.text))
        let heading = names.area(
          .init(framework: evaluation.framework, area: area.area))
        add(Stretch(source: Corpus.names, text: heading, field: .heading))
        add(name)
        evaluationNames.append(heading)
        evaluationNames.append(name.text)
        stretches.end()
      }
      for number in 0..<area.strengths + area.opportunities {
        add(number < area.strengths ? .strength : .opportunity, next(.item))
        stretches.end()
      }
    }
  }

  private mutating func add(_ kind: DocumentKind, _ first: Stretch) {
    kinds.append(kind)
    add(first)
  }

  private mutating func add(_ stretch: Stretch) { stretches.append(stretch) }
}
