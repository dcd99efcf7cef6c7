import Testing

@testable import KompassModel

@Suite struct SizeClassTests {
  @Test(arguments: [
    (0, SizeClass.under10k), (9_999, .under10k), (10_000, .from10k), (19_999, .from10k),
    (20_000, .from20k), (49_999, .from20k), (50_000, .from50k), (99_999, .from50k),
    (100_000, .from100k), (1_000_000, .from100k),
  ])
  func boundsBelongToTheLargerClass(_ population: Int, _ expected: SizeClass) {
    #expect(SizeClass(of: population) == expected)
  }

  @Test func theClassesFollowEachOtherWithoutGap() {
    #expect(SizeClass.allCases.map(\.fewest) == [0, 10_000, 20_000, 50_000, 100_000])
    #expect(SizeClass.allCases.map(\.most) == [9_999, 19_999, 49_999, 99_999, nil])
  }
}
