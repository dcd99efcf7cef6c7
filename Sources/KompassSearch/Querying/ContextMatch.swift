/// What a word of a query names apart from what documents say.
struct ContextMatch: Equatable, Sendable {
  /// The year that it is; nil when it is none.
  let year: Int32?
  /// Whether it is in the name of a municipality or its county.
  let municipalities: [Bool]
  /// Whether it is in the name of an area, by framework.
  let areas: [[Bool]]

  /// Whether it names anything.
  private let isAny: Bool

  init(year: Int32?, municipalities: [Bool], areas: [[Bool]]) {
    self.year = year
    self.municipalities = municipalities
    self.areas = areas
    isAny = year != nil || municipalities.contains(true) || areas.contains { $0.contains(true) }
  }

  /// Whether the context of a document has the word.
  func has(_ document: Int, of documents: DocumentTable) -> Bool {
    guard isAny, documents.kinds[document].isOfEvaluation else { return false }
    if documents.years[document] == year { return true }
    let municipality = documents.municipalities[document]
    if municipality >= 0, municipalities[Int(municipality)] { return true }
    let area = documents.areas[document]
    return area >= 0 && areas[Int(documents.frameworks[document])][Int(area)]
  }
}
