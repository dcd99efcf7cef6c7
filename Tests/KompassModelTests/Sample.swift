import Testing

@testable import KompassModel

/// Small frameworks and evaluations for tests.
enum Sample {
  /// A framework of `areas` areas, each with two sub-areas of 40 and 60 points.
  static func framework(
    _ id: String = "2020", areas: Int = 2, hasSubareas: Bool = true,
    comparability: [Comparability] = []
  ) throws -> Framework {
    let slug = try #require(FrameworkID(id))
    let year = try #require(Int(id))
    return Framework(
      id: slug, title: "Instrument \(id)", revision: year, validFrom: year,
      areas: try (1...areas).map { number in
        Area(
          number: try #require(AreaNumber(number)), id: try #require(Slug("omrade-\(number)")),
          name: LocalizedText("Område \(number)"), shortName: LocalizedText("O\(number)"),
          otherNames: [],
          about: try #require(LocalizedProse([.swedish: Prose(paragraph: "Om \(number).")])),
          subareas: hasSubareas
            ? [
              Subarea(
                number: try #require(SubareaNumber("\(number).1")), name: LocalizedText("Ett"),
                maximum: Points(whole: 40)),
              Subarea(
                number: try #require(SubareaNumber("\(number).2")), name: LocalizedText("Två"),
                maximum: Points(whole: 60)),
            ] : [])
      },
      comparability: comparability)
  }

  /// An evaluation of the municipality `alfa`.
  static func evaluation(
    _ year: Int, framework: String = "2020", scores: [String: String] = [:],
    derived: Set<String> = [], areas: [Int: Int] = [:], chapters: [Int: Int] = [:],
    total: Int? = nil, of slug: String = "alfa", ordinal: Int? = nil
  ) throws -> Evaluation {
    Evaluation(
      id: EvaluationID(municipality: try #require(Slug(slug)), year: year),
      municipality: try #require(MunicipalityCode("0001")),
      framework: try #require(FrameworkID(framework)), ordinal: ordinal,
      scores: try scores.map { number, points in
        SubareaScore(
          number: try #require(SubareaNumber(number)), points: try #require(Points(points)),
          isDerived: derived.contains(number))
      }.sorted { $0.number < $1.number },
      areas: try points(areas), chapters: try points(chapters),
      total: total.map { Points(whole: $0) })
  }

  /// A municipality whose code is made of `number`, by default without inhabitants and group.
  static func municipality(
    _ number: Int, county: String = "01", inhabitants: Int? = nil, group: String? = nil
  ) throws -> Municipality {
    let digits = String(number)
    let code = String(repeating: "0", count: 4 - digits.count) + digits
    return Municipality(
      code: try #require(MunicipalityCode(code)), slug: try #require(Slug("kommun-\(number)")),
      name: "Kommun \(number)", officialName: "Kommun \(number)", countyCode: county,
      county: "Län \(county)", population: inhabitants.map { Population(count: $0, year: 2024) },
      group: group.map { MunicipalityGroup(code: $0, name: "Grupp \($0)") })
  }

  /// A result of `municipality`'s total in `year`.
  static func result(
    _ municipality: Municipality, _ year: Int, _ total: Int, ordinal: Int? = nil
  ) throws -> PeerResult {
    let card = Scorecard(
      evaluation: try evaluation(
        year, total: total, of: municipality.slug.text, ordinal: ordinal),
      framework: try framework())
    return PeerResult(
      municipality: municipality, card: card, figure: try #require(card.figure(of: .total)))
  }

  /// The table of such results, of the framework `2020`.
  static func table(_ results: [PeerResult], of measure: Measure = .total) throws -> PeerTable {
    var municipalities: [Municipality] = []
    for result in results where !municipalities.contains(result.municipality) {
      municipalities.append(result.municipality)
    }
    let cards = PeerCards(of: municipalities) { municipality in
      results.filter { $0.municipality == municipality }.map(\.card)
    }
    return PeerTable(cards, of: measure, in: try #require(FrameworkID("2020")))
  }

  static func points(_ points: [Int: Int]) throws -> [AreaNumber: Points] {
    try Dictionary(
      uniqueKeysWithValues: points.map { (try #require(AreaNumber($0)), Points(whole: $1)) })
  }

  static func area(_ number: Int) throws -> AreaNumber { try #require(AreaNumber(number)) }
}
