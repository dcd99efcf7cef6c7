import KompassModel
import Testing

@testable import KompassSite

/// What the list of municipalities gives its script.
@Suite struct EvaluationFiguresTests {
  @Test func theLatestStandsFirstWithItsFiguresInOrder() throws {
    let history = History([
      try SiteSample.card(areas: [1: 50, 3: 60]),
      try SiteSample.card("alfa", 2026, areas: [1: 70, 2: 80, 3: 90], total: 241),
    ])
    #expect(
      EvaluationFigures(history, book: SiteSample.book()).description
        == "2020 2026 241 70 80 90;2020 2024 - 50 - 60")
  }

  @Test func sumsAreMarked() throws {
    let history = History([
      try SiteSample.card(areas: [2: 20, 3: 30], scores: ["1.1": 20, "1.2": 25])
    ])
    #expect(
      EvaluationFigures(history, book: SiteSample.book()).description == "2020 2024 95s 45s 20 30")
  }

  @Test func decimalsAreWrittenAsThePageWritesThem() throws {
    let framework = try SiteSample.framework()
    let evaluation = Evaluation(
      id: EvaluationID(municipality: try SiteSample.slug("alfa"), year: 2024),
      municipality: try #require(MunicipalityCode("0001")), framework: framework.id, scores: [],
      areas: [:], total: Points(hundredths: 21_250))
    let history = History([Scorecard(evaluation: evaluation, framework: framework)])
    #expect(
      EvaluationFigures(history, book: SiteSample.book()).description == "2020 2024 212,5 - - -")
    #expect(
      EvaluationFigures(history, book: SiteSample.book(try #require(LanguageCode("en"))))
        .description == "2020 2024 212.5 - - -")
  }

  @Test func sizeClassesAreNamedByTheirBounds() {
    let sentences = Sentences(book: SiteSample.book())
    #expect(
      SizeClass.allCases.map { sentences.name(of: $0) } == [
        "size.under: n=10\u{A0}000", "size.between: fewest=10\u{A0}000 most=19\u{A0}999",
        "size.between: fewest=20\u{A0}000 most=49\u{A0}999",
        "size.between: fewest=50\u{A0}000 most=99\u{A0}999", "size.from: n=100\u{A0}000",
      ])
  }
}
