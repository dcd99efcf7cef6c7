import KompassModel

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
  /// That of all texts, and of how they stand together.
  let fingerprint: Fingerprint

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
    fingerprint = Self.fingerprint(hasOpening, areas, texts)
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
    fingerprint = other.fingerprint
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

extension AnalysedEvaluation {
  /// What ``init(packed:)`` reads.
  public var packed: [UInt8] {
    var writer = ByteWriter()
    for number in [municipality, year, framework, hasOpening ? 1 : 0, areas.count] {
      writer.number(number)
    }
    for area in areas {
      for number in [area.area, area.hasAnalysis ? 1 : 0, area.strengths, area.opportunities] {
        writer.number(number)
      }
    }
    texts.pack(to: &writer)
    return writer.bytes
  }

  /// An evaluation that was taken apart before, where the directory is the same.
  ///
  /// - Returns: nil for bytes that are none.
  public init?(packed: [UInt8]) {
    var reader = PackedReader(packed)
    guard let municipality = reader.number(), let year = reader.number(),
      let framework = reader.number(), let hasOpening = reader.number(), let count = reader.number()
    else { return nil }
    var areas: [Area] = []
    for _ in 0..<count {
      guard let area = reader.number(), let hasAnalysis = reader.number(),
        let strengths = reader.number(), let opportunities = reader.number()
      else { return nil }
      areas.append(
        Area(
          area: area, hasAnalysis: hasAnalysis == 1, strengths: strengths,
          opportunities: opportunities))
    }
    guard let texts = TextUnits(&reader),
      texts.count == areas.reduce(hasOpening == 1 ? 1 : 0, { $0 + $1.count })
    else { return nil }
    self.municipality = municipality
    self.year = year
    self.framework = framework
    self.hasOpening = hasOpening == 1
    self.areas = areas
    self.texts = texts
    fingerprint = Self.fingerprint(self.hasOpening, areas, texts)
  }

  private static func fingerprint(
    _ hasOpening: Bool, _ areas: [Area], _ texts: TextUnits
  ) -> Fingerprint {
    var print = Fingerprint()
    print.add(hasOpening ? 1 : 0)
    print.add(areas.count)
    for area in areas {
      for number in [area.area, area.hasAnalysis ? 1 : 0, area.strengths, area.opportunities] {
        print.add(number)
      }
    }
    texts.add(to: &print)
    return print
  }
}
