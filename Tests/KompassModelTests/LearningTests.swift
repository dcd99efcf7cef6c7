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

  @Test func whatIsDoneWellIsNotWeak() throws {
    // 30 of 40 and 45 of 60 are just three quarters.
    let weakest = Learning.weakest(
      in: try card(["1.1": "30", "1.2": "45", "2.1": "29.99", "2.2": "60"]))
    #expect(weakest.map(\.subarea.number.description) == ["2.1"])
  }

  /// The results of sub-area 1.1, with a maximum of 40.
  private func examples(_ results: [(Int, Int?, String)]) throws -> SubareaExamples {
    let number = try #require(SubareaNumber("1.1"))
    let table = try Sample.table(
      try results.map { place, inhabitants, points in
        let card = try card(["1.1": points], of: "kommun-\(place)")
        return PeerResult(
          municipality: try Sample.municipality(place, inhabitants: inhabitants, group: "B4"),
          card: card, figure: try #require(card.figure(of: .subarea(number))))
      }, of: .subarea(number))
    let others = try [7, 8].map { try Sample.municipality($0, inhabitants: 10_000, group: "B4") }
    return SubareaExamples(
      table, maximum: Points(whole: 40),
      index: NeighbourIndex(table.latest.map(\.municipality) + others))
  }

  @Test func examplesDoWellAndComeMostSimilarFirst() throws {
    let asker = try Sample.municipality(1, inhabitants: 10_000, group: "B4")
    let examples = try examples([
      (1, 10_000, "40"), (2, 40_000, "30"), (3, 11_000, "40"), (4, 10_000, "29.99"),
      (5, nil, "40"),
    ])
    // 30 of 40 is just three quarters; 29.99 is not. Nobody is an example to themselves.
    let nearest = examples.nearest(to: asker, limit: 5)
    #expect(nearest.map(\.result.municipality.slug.text) == ["kommun-3", "kommun-2", "kommun-5"])
    #expect(nearest.map(\.similarity?.hundredths) == [14, 200, nil])
    #expect(
      examples.nearest(to: asker, limit: 1).map(\.result.municipality.slug.text) == ["kommun-3"])
  }

  @Test func toOneWithoutInhabitantsAllAreEquallyFar() throws {
    let nearest = try examples([(9, 10_000, "40"), (3, 11_000, "40")])
      .nearest(to: try Sample.municipality(1), limit: 3)
    #expect(nearest.map(\.result.municipality.slug.text) == ["kommun-3", "kommun-9"])
    #expect(nearest.allSatisfy { $0.similarity == nil })
  }

  @Test func whereNobodyDoesWellTheBestAreNamed() throws {
    let examples = try examples([
      (2, 40_000, "20"), (3, 11_000, "20"), (4, 10_000, "12"), (5, 10_000, "10"),
    ])
    #expect(examples.nearest(to: try Sample.municipality(1), limit: 3).isEmpty)
    let best = examples.best(above: Points(whole: 10))
    #expect(best.map(\.municipality.slug.text) == ["kommun-2", "kommun-3"])
    #expect(examples.best(above: Points(whole: 20)).isEmpty)
  }
}
