import KompassModel
import Testing

@testable import KompassSite

/// A small site for tests: two languages, one framework, three municipalities.
enum SiteSample {
  static func slug(_ text: String) throws -> Slug { try #require(Slug(text)) }
  static func area(_ number: Int) throws -> AreaNumber { try #require(AreaNumber(number)) }

  static func framework() throws -> Framework {
    func area(_ number: Int, _ name: String, _ subareas: [(String, String, Int)]) throws -> Area {
      Area(
        number: try Self.area(number), id: try slug(name.lowercased()), name: LocalizedText(name),
        shortName: LocalizedText(String(name.prefix(4))), otherNames: [],
        about: try #require(LocalizedProse([.swedish: Prose(paragraph: "Om \(name). Mer.")])),
        subareas: try subareas.map {
          Subarea(
            number: try #require(SubareaNumber($0.0)), name: LocalizedText($0.1),
            maximum: Points(whole: $0.2))
        })
    }
    return Framework(
      id: try #require(FrameworkID("2020")), title: "Instrument 2020", revision: 2020,
      validFrom: 2020,
      areas: [
        try area(1, "Dialog", [("1.1", "Plan", 40), ("1.2", "Samtal", 60)]),
        try area(2, "Styrning", []), try area(3, "Service", []),
      ], comparability: [])
  }

  static func evaluation(
    _ municipality: String, _ year: Int, areas: [Int: Int] = [:], scores: [String: Int] = [:],
    total: Int? = nil
  ) throws -> Evaluation {
    Evaluation(
      id: EvaluationID(municipality: try slug(municipality), year: year),
      municipality: try #require(MunicipalityCode("0001")),
      framework: try #require(FrameworkID("2020")),
      scores: try scores.map {
        SubareaScore(number: try #require(SubareaNumber($0)), points: Points(whole: $1))
      }.sorted { $0.number < $1.number },
      areas: try Dictionary(
        uniqueKeysWithValues: areas.map { (try area($0), Points(whole: $1)) }),
      total: total.map { Points(whole: $0) })
  }

  static func card(
    _ municipality: String = "alfa", _ year: Int = 2024, areas: [Int: Int] = [:],
    scores: [String: Int] = [:], total: Int? = nil
  ) throws -> Scorecard {
    Scorecard(
      evaluation: try evaluation(municipality, year, areas: areas, scores: scores, total: total),
      framework: try framework())
  }

  static func reference(_ areas: [Int: Int], total: Int? = nil) throws -> Reference {
    Reference(
      id: try slug("medel"), framework: try #require(FrameworkID("2020")),
      name: LocalizedText("Medel"), asOf: 2023,
      areas: try Dictionary(
        uniqueKeysWithValues: areas.map { (try area($0), Points(whole: $1)) }),
      total: total.map { Points(whole: $0) },
      source: Source(title: "Rapport", published: nil, url: nil), note: nil)
  }

  static func site() throws -> SiteConfiguration {
    SiteConfiguration(
      title: LocalizedText("Sajt"), baseURL: try #require(BaseURL("https://example.org/")),
      publisher: Publisher(name: "Utgivare", url: nil, email: nil),
      languages: [.swedish, .english], licence: nil, allowedAncestors: ["*"])
  }

  /// The Swedish words of the site, shortened to what a test can read at a glance.
  static func book(_ language: LanguageCode = .swedish) -> Phrasebook {
    let location = SourceLocation(file: "templates/strings/sv.yaml", line: 1, column: 1)
    var texts: [String: String] = [
      "format.decimal_separator": language == .swedish ? "," : ".",
      "format.group_separator": language == .swedish ? "\u{A0}" : ",",
      "format.and": language == .swedish ? "och" : "and",
      "count.interviewed.one": "{n} person", "count.interviewed.other": "{n} personer",
    ]
    for (index, key) in Phrasebook.monthKeys.enumerated() { texts[key] = "m\(index + 1)" }
    for phrase in Phrase.allCases {
      let values = phrase.definition.names.map { "\($0)={\($0)}" }.joined(separator: " ")
      for key in phrase.keys where texts[key] == nil {
        texts[key] = values.isEmpty ? key : "\(key): \(values)"
      }
    }
    return Phrasebook(
      strings: StringTable(entries: [
        language: texts.mapValues { StringTable.Entry(text: $0, location: location) }
      ]), language: language)
  }
}
