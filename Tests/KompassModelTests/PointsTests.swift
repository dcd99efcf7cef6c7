import Testing

@testable import KompassModel

@Suite struct PointsTests {
  @Test(arguments: [
    ("0", 0), ("12", 1200), ("12.5", 1250), ("12.05", 1205), ("-3", -300), ("-0.5", -50),
    ("007", 700), ("100.00", 10000),
  ])
  func reads(_ text: String, _ hundredths: Int) {
    #expect(Points(text)?.hundredths == hundredths)
  }

  @Test(arguments: ["", "-", ".5", "5.", "1e3", "1,5", "+1", "1.234", "1234567", "0x10", "٣", " 1"])
  func refuses(_ text: String) {
    #expect(Points(text) == nil)
  }

  @Test(arguments: [(1200, "12"), (1250, "12,5"), (1205, "12,05"), (-50, "-0,5"), (0, "0")])
  func writes(_ hundredths: Int, _ text: String) {
    #expect(Points(hundredths: hundredths).text(decimalSeparator: ",") == text)
  }

  @Test func addsExactly() throws {
    let tenth = try #require(Points("0.1"))
    let sum = (0..<10).reduce(Points.zero) { sum, _ in sum + tenth }
    #expect(sum == Points(whole: 1))
    #expect(Points(whole: 3) - Points(whole: 5) == Points(whole: -2))
    #expect((Points(whole: 3) - Points(whole: 5)).magnitude == Points(whole: 2))
  }
}
