import KompassModel
import Testing

@testable import KompassSite

/// What stands in words and in files of evaluations beside each other.
@Suite struct ComparisonTests {
  private let sentences = Sentences(book: SiteSample.book())

  private func municipality(_ slug: String, number: Int = 1) throws -> Municipality {
    Municipality(
      code: try #require(MunicipalityCode("000\(number)")), slug: try SiteSample.slug(slug),
      name: slug.capitalized, officialName: slug.capitalized, countyCode: "00", county: "Län",
      population: Population(count: 1000 * number, year: 2024), group: nil)
  }

  private func members(_ cards: Scorecard...) throws -> [ComparisonMember] {
    try cards.enumerated().map { place, card in
      try #require(
        ComparisonMember(
          place: place, municipality: try municipality(card.evaluation.id.municipality.text),
          card: card))
    }
  }

  private func words(_ cards: Scorecard..., reference: Reference? = nil) throws -> [String] {
    let members = try cards.enumerated().map { place, card in
      try #require(
        ComparisonMember(
          place: place, municipality: try municipality(card.evaluation.id.municipality.text),
          card: card))
    }
    return ComparisonGroup.groups(of: members, reference: reference).flatMap(sentences.comparison)
  }

  /// What the sample's words say of an evaluation.
  private func label(_ name: String, _ year: Int = 2024) -> String {
    "spread.evaluation: name=\(name) year=\(year)"
  }

  @Test func totalAreasAndTheLargestDifference() throws {
    let words = try words(
      try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40]),
      try SiteSample.card("beta", areas: [1: 44, 2: 50, 3: 45]))
    let (one, other) = (label("Alfa"), label("Beta"))
    #expect(
      words == [
        "compare.more: name=\(one) other=\(other) difference=11 points=150 others=139 "
          + "compare.counts: name=\(one) other=\(other) counts=areas.count_above.one: n=1, "
          + "areas.count_below.one: n=1 och areas.count_equal.one: n=1 "
          + "compare.largest: parts=compare.part: area=Dialog difference=+16 name=\(one)"
      ])
  }

  @Test func aTieNamesBothWithWhoseItIs() throws {
    let words = try #require(
      try words(
        try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40]),
        try SiteSample.card("beta", areas: [1: 44, 2: 66, 3: 40])
      ).first)
    #expect(
      words.contains(
        "compare.largest: parts=compare.part: area=Dialog difference=+16 name=\(label("Alfa")) och "
          + "compare.part: area=Styrning difference=+16 name=\(label("Beta"))"))
    #expect(
      words.hasPrefix("compare.same: name=\(label("Alfa")) other=\(label("Beta")) points=150"))
  }

  @Test func equalResultsHaveNoLargestDifference() throws {
    let areas = [1: 60, 2: 50, 3: 40]
    let words = try words(
      try SiteSample.card("alfa", areas: areas), try SiteSample.card("beta", areas: areas))
    #expect(words.count == 1)
    #expect(words[0].hasSuffix("counts=areas.count_equal.other: n=3"))
    #expect(!words[0].contains("compare.largest"))
  }

  @Test func whatIsNotKnownIsSaid() throws {
    let words = try words(
      try SiteSample.card("alfa", areas: [1: 60, 2: 50]),
      try SiteSample.card("beta", areas: [1: 44, 2: 40, 3: 45]),
      try SiteSample.card("gamma", total: 120))
    // Of the first and the third nothing can be compared.
    #expect(words.count == 2)
    #expect(words[0].contains("compare.missing: areas=Service"))
    // A total that is not known is not subtracted from, and a total alone has no areas to miss.
    #expect(!words[0].contains("compare.more") && !words[0].contains("compare.fewer"))
    #expect(
      words[1]
        == "compare.no_total: names=\(label("Alfa")) compare.only_total: names=\(label("Gamma")) "
        + "compare.no_shape: names=\(label("Alfa"))")
  }

  @Test func besideAReferenceAloneInFullAmongOthersInOneSentence() throws {
    let reference = try SiteSample.reference([1: 50, 2: 50], total: 140)
    let alone = try words(
      try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40]), reference: reference)
    #expect(alone.count == 1)
    #expect(alone[0].contains("difference=10 points=150 others=140 compare.counts: name="))
    #expect(alone[0].hasSuffix("compare.missing: areas=Service"))
    let two = try words(
      try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40]),
      try SiteSample.card("beta", areas: [1: 44, 2: 50, 3: 45]), reference: reference)
    #expect(two.count == 3)
    #expect(two[2].hasPrefix("compare.fewer: name=\(label("Beta"))"))
    #expect(!two[2].contains("compare.counts"))
  }

  @Test func twoRevisionsAreNeverHeldAgainstEachOther() throws {
    let older = Framework(
      id: try #require(FrameworkID("2016")), title: "Instrument 2016", revision: 2016,
      validFrom: 2016, areas: try SiteSample.framework().areas, comparability: [])
    let card = try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40])
    let members = try members(
      card,
      Scorecard(
        evaluation: Evaluation(
          id: EvaluationID(municipality: try SiteSample.slug("beta"), year: 2017),
          municipality: card.evaluation.municipality, framework: older.id,
          areas: card.evaluation.areas), framework: older))
    let groups = ComparisonGroup.groups(
      of: members, reference: try SiteSample.reference([1: 50]))
    #expect(groups.map(\.framework.revision) == [2020, 2016])
    #expect(groups.map { $0.reference != nil } == [true, false])
    #expect(groups.map(\.inRadar.count) == [1, 1])
    #expect(sentences.comparison(in: groups[1]) == [])
  }

  @Test func oneProfileAmongOthersIsNoRadar() throws {
    let full = try SiteSample.card("alfa", areas: [1: 60, 2: 50, 3: 40])
    let total = try SiteSample.card("beta", total: 120)
    func shown(_ members: [ComparisonMember]) -> [[String]] {
      ComparisonGroup.groups(of: members, reference: nil).map { $0.inRadar.map(\.letter) }
    }
    #expect(shown(try members(full)) == [["A"]])
    #expect(shown(try members(full, total)) == [[]])
    #expect(shown(try members(full, total, full)) == [["A", "C"]])
    #expect(ComparisonMember(place: 4, municipality: try municipality("alfa"), card: full) == nil)
  }

  @Test func aFileHasWhatIsKnownAndNothingElse() throws {
    let history = History(
      [
        try SiteSample.card("alfa", 2022, total: 120),
        try SiteSample.card(
          "alfa", areas: [2: 50, 3: 40], scores: ["1.1": 20, "1.2": 30]),
      ])
    let file = ComparisonFile(municipality: try municipality("alfa"), history: history)
    #expect(
      String(decoding: file.json.bytes, as: UTF8.self) == """
        {"version":1,"name":"Alfa","officialName":"Alfa","evaluations":[\
        {"id":"alfa-2022","year":2022,"framework":"2020",\
        "total":{"points":120,"bar":"M0 0H40V10H0Z"},"areas":{},"subareas":{}},\
        {"id":"alfa-2024","year":2024,"framework":"2020",\
        "total":{"points":140,"sum":true,"bar":"M0 0H46.67V10H0Z"},"areas":{\
        "1":{"points":50,"sum":true,"bar":"M0 0H50V10H0Z"},\
        "2":{"points":50,"bar":"M0 0H50V10H0Z"},"3":{"points":40,"bar":"M0 0H40V10H0Z"}},\
        "subareas":{"1.1":{"points":20},"1.2":{"points":30}},\
        "radar":"M0 -37L32.04 18.5L-25.63 14.8Z"}]}
        """)
  }

  @Test func everyMunicipalityIsPreparedWithTheReferenceAndTheNearest() throws {
    let places = try ["alfa", "beta", "gamma"].enumerated().map {
      try municipality($0.element, number: $0.offset + 1)
    }
    let results = Results(
      site: try SiteSample.site(), municipalities: places, frameworks: [try SiteSample.framework()],
      references: [try SiteSample.reference([1: 50])],
      evaluations: [
        try SiteSample.evaluation("alfa", 2022, total: 100),
        try SiteSample.evaluation("alfa", 2024, total: 120),
        try SiteSample.evaluation("gamma", 2023, total: 130),
      ])
    let figures = SiteFigures(results)
    func addresses(_ municipality: Municipality) -> [String] {
      figures.preparedComparisons(of: municipality).map { "\($0.subject)/\($0.partner)" }
    }
    #expect(addresses(places[0]) == ["alfa-2024/medel", "alfa-2024/gamma-2023"])
    #expect(addresses(places[1]) == [])
    #expect(addresses(places[2]) == ["gamma-2023/medel", "gamma-2023/alfa-2024"])
  }
}
