import KompassCharts
import KompassModel
import Testing

@testable import KompassSite

/// What the charts are given.
@Suite struct ChartBuilderTests {
  private let builder = ChartBuilder(book: SiteSample.book())

  @Test func theRadarHoldsThisEvaluationTheOneBeforeAndTheReference() throws {
    let card = try SiteSample.card(areas: [1: 70, 3: 40])
    let previous = try SiteSample.card("alfa", 2022, areas: [1: 50, 2: 75, 3: 40])
    let radar = builder.radar(
      card, named: "Alfa",
      peers: Peers(
        previous: previous, previousTotal: nil,
        reference: try SiteSample.reference([1: 60, 2: 80, 3: 50])))
    #expect(radar.identity.id == "radar-alfa-2024")
    #expect(radar.axes.map(\.label) == ["Dialog", "Styrning", "Service"])
    #expect(radar.series.map(\.role) == [.current, .previous, .reference])
    #expect(radar.series.map(\.values) == [[70, nil, 40], [50, 75, 40], [60, 80, 50]])
    #expect(radar.series[0].valueTexts == ["70", "chart.missing", "40"])
  }

  @Test func aReferenceWithoutAreasIsNotDrawn() throws {
    let radar = builder.radar(
      try SiteSample.card(areas: [1: 70, 2: 50, 3: 40]), named: "Alfa",
      peers: Peers(
        previous: nil, previousTotal: nil,
        reference: try SiteSample.reference([:], total: 180)))
    #expect(radar.series.map(\.role) == [.current])
  }

  @Test func barsMarkTheOneBeforeAndTheReference() throws {
    let bars = builder.bars(
      try SiteSample.card(areas: [1: 70, 2: 50]), named: "Alfa",
      peers: Peers(
        previous: try SiteSample.card("alfa", 2022, areas: [1: 50]), previousTotal: nil,
        reference: try SiteSample.reference([2: 55])))
    #expect(bars.rows.map(\.value) == [70, 50, nil])
    #expect(bars.rows.map(\.valueText) == ["70", "50", "chart.missing"])
    #expect(bars.rows.map { $0.marks.map(\.role) } == [[.previous], [.reference], []])
    #expect(bars.key.map(\.role) == [.current, .previous, .reference])
  }

  @Test func subareasAreDrawnOnlyWhereTheyAreKnown() throws {
    let card = try SiteSample.card(areas: [2: 50], scores: ["1.1": 20, "1.2": 45])
    let known = try #require(card.area(try SiteSample.area(1)))
    let chart = try #require(builder.subareas(known, of: card, named: "Alfa"))
    #expect(chart.rows.map(\.maximum) == [40, 60])
    #expect(chart.rows.map(\.value) == [20, 45])
    let unknown = try #require(card.area(try SiteSample.area(2)))
    #expect(builder.subareas(unknown, of: card, named: "Alfa") == nil)
  }

  @Test func theLineOfTotalsNeedsTwoAndHasAGapWhereOneIsNotKnown() throws {
    let history = History([
      try SiteSample.card("alfa", 2021, total: 150),
      try SiteSample.card("alfa", 2022, areas: [1: 5]),
      try SiteSample.card("alfa", 2024, total: 210),
    ])
    let slope = try #require(builder.slope(history, named: "Alfa", id: "alfa"))
    #expect(slope.lines.map { $0.points.map(\.value) } == [[150, nil, 210]])
    #expect(slope.breaks == [])
    #expect(slope.scale.upper == 300)
    let single = History([try SiteSample.card("alfa", 2021, total: 150)])
    #expect(builder.slope(single, named: "Alfa", id: "alfa") == nil)
  }

  /// So many results of a total, 1, 2, 3 … points.
  private func totals(_ count: Int) throws -> [PeerResult] {
    try (1...count).map { number in
      let card = try SiteSample.card("kommun-\(number)", total: number)
      return PeerResult(
        municipality: Municipality(
          code: try #require(MunicipalityCode("0001")),
          slug: try SiteSample.slug("kommun-\(number)"), name: "Kommun \(number)",
          officialName: "Kommun \(number)", countyCode: "01", county: "Län", population: nil,
          group: nil),
        card: card, figure: try #require(card.total))
    }
  }

  @Test func veryManyResultsAreNotDrawnOneByOne() throws {
    for (count, places) in [(150, Array(0..<150)), (151, [9, 0, 150])] {
      let results = try totals(count)
      #expect(
        DrawnResults.of(try table(of: results), marked: results[9]).map(\.municipality)
          == places.map { results[$0].municipality })
    }
  }

  @Test func oneThatIsMarkedAndTheLowestOrTheHighestIsDrawnOnce() throws {
    let results = try totals(151)
    let table = try table(of: results)
    for (marked, points) in [(0, [1.0, 151]), (150, [151.0, 1])] {
      #expect(
        DrawnResults.of(table, marked: results[marked]).map(\.figure.points.value) == points)
    }
    #expect(DrawnResults.of(table).map(\.figure.points.value) == [1, 151])
  }

  @Test func theMarkedDotOfAStripIsThatOfTheEvaluation() throws {
    let results = try totals(12)
    let marked = results[9].card
    let strip = builder.totals(
      StripOfTotals(
        results: results, spread: try #require(Spread(results.map(\.figure.points))),
        marked: marked.evaluation.id, framework: marked.framework, reference: nil))
    #expect(strip.dots.map(\.value) == (1...12).map(Double.init))
    #expect(strip.dots.filter(\.isMarked).map(\.value) == [10])
  }

  private func table(of results: [PeerResult]) throws -> PeerTable {
    PeerTable(
      PeerCards(of: results.map(\.municipality)) { municipality in
        results.filter { $0.municipality == municipality }.map(\.card)
      }, of: .total, in: try #require(results.first).card.framework.id)
  }
}
