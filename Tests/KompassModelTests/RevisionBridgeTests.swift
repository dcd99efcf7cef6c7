import Testing

@testable import KompassModel

@Suite struct RevisionBridgeTests {
  private func statement(
    with other: String, _ level: Comparability.Level, _ areas: [Int: Int]
  ) throws -> Comparability {
    Comparability(
      framework: try #require(FrameworkID(other)), level: level,
      areas: try Dictionary(
        uniqueKeysWithValues: areas.map { (try Sample.area($0), try Sample.area($1)) }),
      note: LocalizedText("Skäl."))
  }

  private func numbers(_ bridge: RevisionBridge) -> [String] {
    bridge.pairs.map { "\($0.one.number)–\($0.other.number)" }
  }

  @Test func withinOneRevisionEverythingCompares() throws {
    let framework = try Sample.framework(areas: 3)
    let bridge = RevisionBridge(framework, framework)
    #expect(bridge.isWithinRevision)
    #expect(bridge.level == .full)
    #expect(numbers(bridge) == ["1–1", "2–2", "3–3"])
    #expect(bridge.alone.isEmpty && bridge.otherAlone.isEmpty)
  }

  @Test func acrossRevisionsOnlyWhatIsStated() throws {
    let new = try Sample.framework(
      "2020", areas: 3, comparability: [try statement(with: "2016", .approximate, [1: 1, 3: 2])])
    let old = try Sample.framework("2016", areas: 3)
    let bridge = RevisionBridge(new, old)
    #expect(bridge.level == .approximate)
    #expect(bridge.note?[.swedish] == "Skäl.")
    #expect(numbers(bridge) == ["1–1", "3–2"])
    #expect(bridge.alone.map(\.number.description) == ["2"])
    #expect(bridge.otherAlone.map(\.number.description) == ["3"])
    // The other way round it is the same statement, turned.
    let turned = RevisionBridge(old, new)
    #expect(turned.level == .approximate)
    #expect(numbers(turned) == ["1–1", "2–3"])
    #expect(turned.alone.map(\.number.description) == ["3"])
  }

  @Test func twoAreasMayStandForOne() throws {
    let new = try Sample.framework(
      "2020", areas: 3, comparability: [try statement(with: "2016", .full, [1: 2, 3: 2])])
    let old = try Sample.framework("2016", areas: 2)
    #expect(numbers(RevisionBridge(new, old)) == ["1–2", "3–2"])
    let turned = RevisionBridge(old, new)
    #expect(turned.level == .full)
    #expect(numbers(turned) == ["2–1", "2–3"])
    #expect(turned.alone.map(\.number.description) == ["1"])
    #expect(turned.otherAlone.map(\.number.description) == ["2"])
  }

  @Test func whatIsNotStatedOrStatedAsNoneDoesNotCompare() throws {
    let silent = RevisionBridge(try Sample.framework("2020"), try Sample.framework("2010"))
    #expect(silent.level == .none)
    #expect(silent.note == nil)
    #expect(silent.pairs.isEmpty)
    #expect(silent.alone.count == 2)
    let none = RevisionBridge(
      try Sample.framework(
        "2020", comparability: [try statement(with: "2010", .none, [1: 1])]),
      try Sample.framework("2010"))
    #expect(none.level == .none)
    #expect(none.pairs.isEmpty)
    #expect(none.note?[.swedish] == "Skäl.")
  }
}
