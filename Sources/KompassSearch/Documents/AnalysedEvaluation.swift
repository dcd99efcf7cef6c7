/// An evaluation's texts, made ready for an index: the part of the work that needs no other evaluation.
public struct AnalysedEvaluation: Sendable {
  /// Which texts an area has.
  struct Area: Sendable {
    /// The place of the area in its framework.
    let area: Int
    let hasAnalysis: Bool
    /// How many strengths there are.
    let strengths: Int
    /// How many opportunities there are.
    let opportunities: Int

    /// How many texts the area has.
    var count: Int { (hasAnalysis ? 1 : 0) + strengths + opportunities }
  }

  /// The place of the municipality.
  let municipality: Int
  /// The year of the evaluation.
  let year: Int
  /// The place of the framework.
  let framework: Int
  let hasOpening: Bool
  /// The areas that have a text.
  let areas: [Area]
  /// The texts: the opening, then for each area the analysis, the strengths and the opportunities.
  let texts: TextUnits

  /// Takes the texts apart.
  public init(_ text: EvaluationText) {
    municipality = text.municipality
    year = text.year
    framework = text.framework
    hasOpening = !text.opening.isEmpty
    var texts = TextUnits()
    if hasOpening { texts.add(text.opening) }
    areas = text.areas.compactMap { part in
      let area = Area(
        area: part.area, hasAnalysis: !part.analysis.isEmpty, strengths: part.strengths.count,
        opportunities: part.opportunities.count)
      guard area.count > 0 else { return nil }
      if area.hasAnalysis { texts.add(part.analysis) }
      part.strengths.forEach { texts.add($0) }
      part.opportunities.forEach { texts.add($0) }
      return area
    }
    self.texts = texts
  }

  /// Whether the index has something of it.
  var hasTexts: Bool { texts.count > 0 }

  /// The same evaluation where the directory is another.
  func moved(municipality: Int, framework: Int) -> AnalysedEvaluation {
    AnalysedEvaluation(self, municipality: municipality, framework: framework)
  }

  private init(_ other: AnalysedEvaluation, municipality: Int, framework: Int) {
    self.municipality = municipality
    self.framework = framework
    year = other.year
    hasOpening = other.hasOpening
    areas = other.areas
    texts = other.texts
  }

  /// The groups of texts that one chunk has all of or none: the opening, and each area.
  var groups: [Range<Int>] {
    var groups: [Range<Int>] = []
    for count in (hasOpening ? [1] : []) + areas.map(\.count) {
      let start = groups.last?.upperBound ?? 0
      groups.append(start..<start + count)
    }
    return groups
  }
}
