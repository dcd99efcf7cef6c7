import KompassModel
import Testing

@testable import KompassSite

@Suite struct SentencesTests {
  private let sentences = Sentences(book: SiteSample.book())

  @Test func theTotalTellsItsChange() throws {
    func sentence(_ before: Int?) throws -> String {
      let previous = try before.map { try SiteSample.card("alfa", 2022, total: $0) }
      return sentences.total(
        of: try SiteSample.card(total: 210), named: "Alfa",
        peers: Peers(previous: nil, previousTotal: previous, reference: nil))
    }
    #expect(try sentence(nil) == "total.alone: name=Alfa points=210 maximum=300 year=2024")
    #expect(
      try sentence(200)
        == "total.more: name=Alfa points=210 maximum=300 year=2024 difference=10 previous=2022")
    #expect(
      try sentence(215)
        == "total.fewer: name=Alfa points=210 maximum=300 year=2024 difference=5 previous=2022")
    #expect(
      try sentence(210) == "total.same: name=Alfa points=210 maximum=300 year=2024 previous=2022")
  }

  @Test func aTotalThatIsNotKnownIsNotInvented() throws {
    #expect(
      sentences.total(
        of: try SiteSample.card(areas: [1: 50]), named: "Alfa",
        peers: Peers())
        == "total.unknown: name=Alfa year=2024")
  }

  @Test func areasTellHighestLowestChangeAndDistance() throws {
    let card = try SiteSample.card(areas: [1: 70, 2: 70, 3: 40])
    let previous = try SiteSample.card("alfa", 2022, areas: [1: 50, 2: 75, 3: 40])
    let reference = try SiteSample.reference([1: 60, 2: 80, 3: 50])
    #expect(
      sentences.areas(
        of: card, peers: Peers(previous: previous, previousTotal: nil, reference: reference)) == [
          "areas.highest_tied: areas=Dialog och Styrning points=70 maximum=100"
            + " areas.lowest: areas=Service points=40 maximum=100",
          "areas.changed: year=2022 counts=areas.count_up.one: n=1, areas.count_down.one: n=1"
            + " och areas.count_same.one: n=1 areas.largest_rise: areas=Dialog difference=20"
            + " areas.largest_fall: areas=Styrning difference=5",
          "areas.against_reference: reference=reference.name: reference=Medel year=2023"
            + " counts=areas.count_above.one: n=1 och areas.count_below.other: n=2"
            + " areas.farthest_above: areas=Dialog difference=10"
            + " areas.farthest_below: areas=Styrning och Service difference=10",
        ])
  }

  @Test func aMissingAreaIsNamedAndNotCounted() throws {
    let card = try SiteSample.card(areas: [1: 70, 3: 40])
    let reference = try SiteSample.reference([1: 60, 2: 80, 3: 50])
    let text = sentences.areas(
      of: card, peers: Peers(previous: nil, previousTotal: nil, reference: reference))
    #expect(text.last == "areas.missing: areas=Styrning")
    #expect(
      text.contains {
        $0.contains("counts=areas.count_above.one: n=1 och areas.count_below.one: n=1 ")
      })
  }

  @Test func subareasAreRankedByTheirShare() throws {
    // 30 of 40 is a larger share than 40 of 60, though fewer points.
    let card = try SiteSample.card(scores: ["1.1": 30, "1.2": 40])
    let area = try #require(card.area(try SiteSample.area(1)))
    #expect(
      sentences.area(area, peers: Peers()) == [
        "area.best_subareas: subareas=1.1 Plan (area.score_of: points=30 maximum=40)",
        "area.weakest_subareas: subareas=1.2 Samtal (area.score_of: points=40 maximum=60)",
      ])
  }

  @Test func equalSharesAreNotRanked() throws {
    let card = try SiteSample.card(scores: ["1.1": 20, "1.2": 30])
    let area = try #require(card.area(try SiteSample.area(1)))
    #expect(
      sentences.area(area, peers: Peers()) == [])
  }

  @Test func aReferenceWithoutATotalSaysNothingOfTheTotal() throws {
    let card = try SiteSample.card(total: 210)
    #expect(
      sentences.totalAgainstReference(card, reference: try SiteSample.reference([1: 60])) == nil)
    #expect(
      sentences.totalAgainstReference(card, reference: try SiteSample.reference([:], total: 215))
        == "reference.below: difference=5 reference=reference.name: reference=Medel year=2023 points=215"
    )
  }

  @Test func quartilesNeedFourResults() throws {
    func text(_ points: [Int]) throws -> String {
      sentences.spread(try #require(Spread(points.map { Points(whole: $0) })))
    }
    #expect(try text([50]) == "spread.one: points=50")
    #expect(try text([40, 50, 60]) == "spread.few: n=3 lowest=40 highest=60 median=50")
    #expect(
      try text([52, 72, 68, 63])
        == "spread.many: n=4 lowest=52 highest=72 lower=60,3 median=65,5 upper=69")
  }
}
