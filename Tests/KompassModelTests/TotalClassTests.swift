import Testing

@testable import KompassModel

@Suite struct TotalClassTests {
  @Test(arguments: [
    (0, TotalClass.underHalf), (39_999, .underHalf), (40_000, .fromHalf), (49_999, .fromHalf),
    (50_000, .fromFiveEighths), (59_999, .fromFiveEighths), (60_000, .fromThreeQuarters),
    (80_000, .fromThreeQuarters),
  ])
  func boundsBelongToTheHigherClass(_ hundredths: Int, _ expected: TotalClass) {
    #expect(
      TotalClass(of: Points(hundredths: hundredths), maximum: Points(whole: 800)) == expected)
  }

  @Test func theBoundsFollowTheMaximum() {
    func bounds(_ maximum: Int) -> [String] {
      TotalClass.allCases.map { $0.fewest(of: Points(whole: maximum)).description }
    }
    #expect(bounds(800) == ["0", "400", "500", "600"])
    #expect(bounds(300) == ["0", "150", "187.5", "225"])
  }
}
