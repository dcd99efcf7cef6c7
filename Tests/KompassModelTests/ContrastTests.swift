import Testing

@testable import KompassModel

/// How two results differ, against values worked out by hand.
@Suite struct ContrastTests {
  private func tally(
    _ areas: [Int: Int] = [:], total: Int? = nil, framework: String = "2020"
  ) throws -> Tally {
    Tally(
      Scorecard(
        evaluation: try Sample.evaluation(2024, framework: framework, areas: areas, total: total),
        framework: try Sample.framework(framework, areas: 3)))
  }

  private func numbers(_ areas: [Area]) -> [Int] { areas.map(\.number.value) }

  @Test func theOneMinusTheOther() throws {
    let contrast = try #require(
      Contrast(
        try tally([1: 60, 2: 50, 3: 40], total: 150), try tally([1: 44, 2: 50, 3: 45], total: 139)))
    #expect(contrast.total == Points(whole: 11))
    #expect(
      contrast.areas.map(\.points) == [Points(whole: 16), .zero, Points(whole: -5)])
    #expect(contrast.largest.map(\.points) == [Points(whole: 16)])
    #expect(numbers(contrast.missing) == [])
  }

  @Test func aTieOfTheLargestGoesBothWays() throws {
    let contrast = try #require(
      Contrast(try tally([1: 60, 2: 50, 3: 40]), try tally([1: 44, 2: 66, 3: 45])))
    #expect(numbers(contrast.largest.map(\.area)) == [1, 2])
    #expect(contrast.largest.map(\.points) == [Points(whole: 16), Points(whole: -16)])
  }

  @Test func whereNothingDiffersNothingIsLargest() throws {
    let contrast = try #require(
      Contrast(try tally([1: 60, 2: 50, 3: 40]), try tally([1: 60, 2: 50, 3: 40])))
    #expect(contrast.areas.count == 3)
    #expect(contrast.largest.isEmpty)
    // All areas are known, so the totals are sums.
    #expect(contrast.total == .zero)
  }

  @Test func whatOneLacksIsMissingAndNotZero() throws {
    let contrast = try #require(Contrast(try tally([1: 60, 3: 40]), try tally([1: 44, 2: 66])))
    #expect(numbers(contrast.areas.map(\.area)) == [1])
    #expect(numbers(contrast.missing) == [2, 3])
    #expect(contrast.total == nil)
  }

  @Test func ofATotalAloneNoAreaIsMissing() throws {
    let contrast = try #require(
      Contrast(try tally([1: 60, 2: 50, 3: 40]), try tally(total: 200)))
    #expect(contrast.total == Points(whole: -50))
    #expect(contrast.areas.isEmpty && contrast.missing.isEmpty && contrast.largest.isEmpty)
  }

  @Test func twoRevisionsAreNotSubtracted() throws {
    #expect(
      Contrast(try tally([1: 60], total: 100), try tally([1: 44], total: 90, framework: "2016"))
        == nil)
  }

  @Test func aReferenceIsASideToo() throws {
    let framework = try Sample.framework(areas: 3)
    let reference = Reference(
      id: try #require(Slug("medel")), framework: framework.id, name: LocalizedText("Medel"),
      asOf: nil, areas: try Sample.points([2: 40]), total: Points(whole: 120),
      source: Source(title: "Rapport", published: nil, url: nil), note: nil)
    let contrast = try #require(
      Contrast(try tally([1: 60, 2: 50, 3: 40]), Tally(reference, of: framework)))
    #expect(contrast.total == Points(whole: 30))
    #expect(contrast.areas.map(\.points) == [Points(whole: 10)])
    #expect(numbers(contrast.missing) == [1, 3])
  }
}
