import Testing

@testable import KompassModel

/// The quartiles were computed by hand and with `QUARTILE.INC`.
@Suite struct SpreadTests {
  private func spread(_ values: [Int]) throws -> Spread {
    try #require(Spread(values.map { Points(whole: $0) }))
  }

  @Test func nothingHasNoSpread() {
    #expect(Spread([]) == nil)
  }

  @Test func oneResultIsItsOwnSpread() throws {
    let spread = try spread([42])
    #expect(spread.count == 1)
    #expect(spread.lowest == Points(whole: 42) && spread.highest == Points(whole: 42))
    #expect(
      [spread.lowerQuartile, spread.median, spread.upperQuartile] == [42, 42, 42])
  }

  @Test func twoResultsAreInterpolated() throws {
    let spread = try spread([60, 40])
    #expect([spread.lowerQuartile, spread.median, spread.upperQuartile] == [45, 50, 55])
  }

  @Test func fourResults() throws {
    let spread = try spread([52, 72, 68, 63])
    #expect([spread.lowest, spread.highest] == [Points(whole: 52), Points(whole: 72)])
    #expect([spread.lowerQuartile, spread.median, spread.upperQuartile] == [60.25, 65.5, 69])
  }

  @Test func fiveResultsFallOnRanks() throws {
    let spread = try spread([5, 1, 4, 2, 3])
    #expect([spread.lowerQuartile, spread.median, spread.upperQuartile] == [2, 3, 4])
  }
}
