import Testing

@testable import KompassModel

@Suite struct ChangesTests {
  private func card(
    _ year: Int, scores: [String: String] = [:], areas: [Int: Int] = [:],
    framework: String = "2020"
  ) throws -> Scorecard {
    Scorecard(
      evaluation: try Sample.evaluation(year, framework: framework, scores: scores, areas: areas),
      framework: try Sample.framework(framework, areas: 3))
  }

  @Test func theBiggestStepComesFirstWhateverItsDirection() throws {
    let changes = try #require(
      Changes(
        from: try card(2022, areas: [1: 50, 2: 60, 3: 70]),
        to: try card(2024, areas: [1: 55, 2: 44, 3: 70])))
    #expect(changes.areas.map(\.part.number.description) == ["2", "1", "3"])
    #expect(changes.areas.map(\.difference.description) == ["-16", "5", "0"])
    #expect(changes.subareas.isEmpty)
  }

  @Test func tiesKeepTheOrderOfTheNumbersAndMissingAreasAreLeftOut() throws {
    let changes = try #require(
      Changes(
        from: try card(2022, areas: [1: 50, 2: 60]),
        to: try card(2024, areas: [1: 40, 2: 70, 3: 9])))
    #expect(changes.areas.map(\.part.number.description) == ["1", "2"])
  }

  @Test func subareasAreComparedWhereBothHaveThem() throws {
    let changes = try #require(
      Changes(
        from: try card(2022, scores: ["1.1": "10", "1.2": "20.5"]),
        to: try card(2024, scores: ["1.1": "12", "1.2": "15", "2.1": "5"])))
    #expect(changes.subareas.map(\.part.number.description) == ["1.2", "1.1"])
    #expect(changes.subareas.map(\.difference.description) == ["-5.5", "2"])
    // Areas without all sub-areas have no sum: only area 1 has both.
    #expect(changes.areas.map(\.part.number.description) == ["1"])
  }

  @Test func pointsOfTwoRevisionsAreNeverSubtracted() throws {
    let earlier = try card(2018, areas: [1: 50], framework: "2016")
    #expect(Changes(from: earlier, to: try card(2024, areas: [1: 60])) == nil)
  }

  @Test func aStepTellsWhichOfItsFiguresAreDerivedOrSums() throws {
    let earlier = Scorecard(
      evaluation: try Sample.evaluation(
        2022, scores: ["1.1": "10", "1.2": "20"], derived: ["1.2"]),
      framework: try Sample.framework("2020", areas: 3))
    let changes = try #require(
      Changes(
        from: earlier, to: try card(2024, scores: ["1.1": "12", "1.2": "25"], areas: [1: 37]))
    )
    #expect(changes.areas.map(\.before.isSum) == [true])
    #expect(changes.areas.map(\.after.isSum) == [false])
    // The biggest step first: 1.2.
    #expect(changes.subareas.map(\.before.isDerived) == [true, false])
    #expect(changes.subareas.map(\.after.origin) == [.printed, .printed])
  }
}
