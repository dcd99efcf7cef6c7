import Testing

@testable import KompassModel

@Suite struct LearningTests {
  private func card(_ scores: [String: String], of slug: String = "alfa") throws -> Scorecard {
    Scorecard(
      evaluation: try Sample.evaluation(2024, scores: scores, of: slug),
      framework: try Sample.framework(areas: 3))
  }

  @Test func theLowestSharesComeFirstAndTiesByNumber() throws {
    // The maxima are 40 and 60 in each area.
    let weakest = Learning.weakest(
      in: try card([
        "1.1": "20", "1.2": "30", "2.1": "40", "2.2": "15", "3.1": "10", "3.2": "60",
      ]))
    #expect(weakest.map(\.subarea.number.description) == ["2.2", "3.1", "1.1", "1.2"])
  }

  @Test func atMostFiveAreShown() throws {
    let weakest = Learning.weakest(
      in: try card([
        "1.1": "1", "1.2": "1", "2.1": "1", "2.2": "1", "3.1": "1", "3.2": "1",
      ]))
    // 1 of 60 three times, then 1 of 40 twice.
    #expect(weakest.map(\.subarea.number.description) == ["1.2", "2.2", "3.2", "1.1", "2.1"])
  }

  @Test func withoutSubareasThereIsNothingWeak() throws {
    #expect(Learning.weakest(in: try card([:])).isEmpty)
  }

  @Test func examplesDoWellAreBetterAndComeMostSimilarFirst() throws {
    let asker = try Sample.municipality(1, inhabitants: 10_000, group: "B4")
    let weak = try #require(Learning.weakest(in: try card(["1.1": "10"])).first)
    func other(_ number: Int, _ inhabitants: Int?, _ points: String) throws -> (
      Municipality, Scorecard
    ) {
      (
        try Sample.municipality(number, inhabitants: inhabitants, group: "B4"),
        try card(["1.1": points], of: "kommun-\(number)")
      )
    }
    let examples = Learning.examples(
      for: weak, of: asker,
      among: [
        try other(2, 40_000, "30"), try other(3, 11_000, "40"), try other(4, 10_000, "29.99"),
        try other(5, nil, "40"), (asker, try card(["1.1": "40"])),
        (try Sample.municipality(6, inhabitants: 10_000), try card([:], of: "kommun-6")),
      ])
    // 30 of 40 is just three quarters; 29.99 is not.
    #expect(examples.map(\.municipality.slug.text) == ["kommun-3", "kommun-2", "kommun-5"])
    #expect(examples.map(\.similarity?.hundredths) == [14, 200, nil])
  }

  @Test func whereNobodyDoesWellTheBestAreNamed() throws {
    let asker = try Sample.municipality(1, inhabitants: 10_000)
    let weak = try #require(Learning.weakest(in: try card(["1.1": "10"])).first)
    func other(_ number: Int, _ inhabitants: Int, _ points: String) throws -> (
      Municipality, Scorecard
    ) {
      (
        try Sample.municipality(number, inhabitants: inhabitants),
        try card(["1.1": points], of: "kommun-\(number)")
      )
    }
    let others = [
      try other(2, 40_000, "20"), try other(3, 11_000, "20"), try other(4, 10_000, "12"),
      try other(5, 10_000, "10"),
    ]
    #expect(Learning.examples(for: weak, of: asker, among: others).isEmpty)
    let best = Learning.best(for: weak, of: asker, among: others)
    #expect(best.map(\.municipality.slug.text) == ["kommun-3", "kommun-2"])
    #expect(Learning.best(for: weak, of: asker, among: [others[3]]).isEmpty)
  }

  @Test func whoDoesNoBetterIsNoExample() throws {
    let asker = try Sample.municipality(1, inhabitants: 10_000)
    let weak = try #require(Learning.weakest(in: try card(["1.1": "35"])).first)
    let same = (
      try Sample.municipality(2, inhabitants: 10_000), try card(["1.1": "35"], of: "kommun-2")
    )
    #expect(Learning.examples(for: weak, of: asker, among: [same]).isEmpty)
  }
}
