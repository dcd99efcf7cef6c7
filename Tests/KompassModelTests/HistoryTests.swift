import Testing

@testable import KompassModel

@Suite struct HistoryTests {
  private func card(
    _ year: Int, _ framework: String, areas: [Int: Int] = [:], total: Int? = nil,
    comparability: [Comparability] = []
  ) throws -> Scorecard {
    Scorecard(
      evaluation: try Sample.evaluation(year, framework: framework, areas: areas, total: total),
      framework: try Sample.framework(framework, comparability: comparability))
  }

  @Test func aChangeIsCountedWithinOneRevisionOnly() throws {
    let history = History([
      try card(2022, "2020", total: 438), try card(2017, "2016", total: 555),
      try card(2024, "2020", total: 510), try card(2019, "2016", total: 603),
    ])
    #expect(history.entries.map(\.card.evaluation.year) == [2017, 2019, 2022, 2024])
    #expect(history.entries[0].step == nil)
    #expect(history.entries[1].step?.change == Points(whole: 48))
    #expect(history.entries[2].step?.change == nil)
    #expect(history.entries[2].step?.level == Comparability.Level.none)
    #expect(history.entries[3].step?.level == .full)
    #expect(history.entries.map(\.step?.isWithinRevision) == [nil, true, false, true])
    #expect(history.entries[3].step?.change == Points(whole: 72))
  }

  @Test func theFrameworkSaysHowFarRevisionsCompare() throws {
    let stated = Comparability(
      framework: try #require(FrameworkID("2016")), level: .approximate, areas: [:],
      note: LocalizedText("Frågorna har ändrats."))
    let history = History([
      try card(2017, "2016", total: 500),
      try card(2022, "2020", total: 510, comparability: [stated]),
    ])
    #expect(history.entries[1].step?.level == .approximate)
    #expect(history.entries[1].step?.note?[.swedish] == "Frågorna har ändrats.")
    #expect(history.entries[1].step?.change == nil)
  }

  @Test func thePreviousOneIsOfTheSameRevisionAndHasAreas() throws {
    let earlier = try card(2021, "2020", areas: [1: 50])
    let history = History([
      earlier, try card(2022, "2020", total: 120), try card(2023, "2016", areas: [1: 40]),
      try card(2024, "2020", areas: [1: 60]),
    ])
    let latest = try #require(history.latest)
    #expect(history.previous(of: latest)?.evaluation.year == 2021)
    #expect(history.previous(of: earlier) == nil)
  }
}
