import Testing

@testable import KompassModel

@Suite struct SimilarityTests {
  private func distance(
    _ a: Int?, _ b: Int?, groups: (String?, String?) = ("B4", "B4"),
    counties: (String, String) = ("14", "14")
  ) throws -> Int? {
    Similarity(
      try Sample.municipality(1, county: counties.0, inhabitants: a, group: groups.0),
      try Sample.municipality(2, county: counties.1, inhabitants: b, group: groups.1))?.hundredths
  }

  @Test func theDistanceFollowsTheFormula() throws {
    #expect(try distance(10_000, 10_000) == 0)
    #expect(try distance(10_000, 20_000) == 100)
    #expect(try distance(20_000, 10_000) == 100)
    #expect(try distance(10_000, 80_000) == 300)
    // log2(1.5) = 0.58496…
    #expect(try distance(10_000, 15_000) == 58)
    #expect(try distance(10_000, 10_000, groups: ("B4", "B5")) == 50)
    #expect(try distance(10_000, 10_000, groups: ("B4", "C8")) == 100)
    #expect(try distance(10_000, 10_000, groups: (nil, "C8")) == 100)
    #expect(try distance(10_000, 10_000, groups: (nil, nil)) == 100)
    #expect(try distance(10_000, 10_000, counties: ("14", "20")) == 50)
    #expect(
      try distance(34_951, 15_600, groups: ("B4", "C8"), counties: ("14", "20")) == 116 + 150)
  }

  @Test func withoutInhabitantsThereIsNoDistance() throws {
    #expect(try distance(nil, 10_000) == nil)
    #expect(try distance(10_000, nil) == nil)
    #expect(try distance(0, 10_000) == nil)
  }

  @Test(arguments: [
    (75, Similarity.Degree.very), (76, .quite), (150, .quite), (151, .somewhat),
    (250, .somewhat), (251, .little),
  ])
  func theDegreesHaveTheirBounds(_ wanted: Int, _ degree: Similarity.Degree) throws {
    // Distances that are found by trying, so that the bounds themselves are met.
    let base = 10_000
    let parts = wanted > 150 ? ("B4", "C8", "14", "20", 150) : ("B4", "B4", "14", "14", 0)
    let other = try #require(
      (base...30_000).first {
        (try? distance(base, $0, groups: (parts.0, parts.1), counties: (parts.2, parts.3)))
          == wanted
      })
    let similarity = try #require(
      Similarity(
        try Sample.municipality(1, county: parts.2, inhabitants: base, group: parts.0),
        try Sample.municipality(2, county: parts.3, inhabitants: other, group: parts.1)))
    #expect(similarity.degree == degree)
  }

  @Test func theNearestComeFirstAndTiesByCode() throws {
    let asker = try Sample.municipality(5, inhabitants: 10_000, group: "A1")
    let others = [
      asker, try Sample.municipality(9, inhabitants: 20_000, group: "A1"),
      try Sample.municipality(3, inhabitants: 20_000, group: "A1"),
      try Sample.municipality(7, inhabitants: 11_000, group: "A1"),
      try Sample.municipality(1),
    ]
    let index = NeighbourIndex(others)
    let nearest = index.nearest(to: asker, limit: 5)
    #expect(nearest.map(\.municipality.slug.text) == ["kommun-7", "kommun-3", "kommun-9"])
    #expect(index.nearest(to: asker, limit: 1).count == 1)
    #expect(index.nearest(to: others[4], limit: 5).isEmpty)
  }

  @Test func theIndexFindsWhatLookingAtAllFinds() throws {
    var generator = SeededNumbers(state: 7)
    let all = try (1...120).map { number in
      try Sample.municipality(
        number, county: "0\(generator.next(3))",
        inhabitants: generator.next(10) == 0 ? nil : 1_000 + generator.next(12) * 900,
        group: generator.next(8) == 0 ? nil : "\(["A", "B"][generator.next(2)])\(generator.next(3))"
      )
    }
    let index = NeighbourIndex(all)
    for asker in all {
      let expected = all.filter { $0.code != asker.code }
        .compactMap { other in Similarity(asker, other).map { ($0.hundredths, other.code) } }
        .sorted { $0 < $1 }.prefix(5)
      let found = index.nearest(to: asker, limit: 5).map {
        ($0.similarity.hundredths, $0.municipality.code)
      }
      #expect(found.elementsEqual(expected, by: ==), "\(asker.code)")
    }
  }

  @Test(arguments: [
    (1.0, 0.0), (2, 1), (1024, 10), (1.5, 0.584_962_500_721_156), (3, 1.584_962_500_721_156),
    (10, 3.321_928_094_887_362), (1.999_999, 0.999_999_278_652_298),
  ])
  func logarithmsAreExact(_ number: Double, _ expected: Double) {
    #expect(abs(BinaryLogarithm.of(number) - expected) < 1e-13)
  }
}

/// Numbers that look random and are the same in every run.
private struct SeededNumbers {
  var state: UInt64

  /// A number from 0 up to, but not with, `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
