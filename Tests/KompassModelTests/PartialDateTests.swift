import Testing

@testable import KompassModel

@Suite struct PartialDateTests {
  @Test(arguments: ["2024", "2024-03", "2024-02-29", "2000-02-29", "2018-12-31"])
  func readsAndWrites(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: [
    "", "24", "2024-3", "2024-13", "2024-00", "2023-02-29", "2100-02-29", "2024-04-31",
    "2024-01-00", "1989", "2200", "2024-03-05-06", "2024/03", "٢٠٢٤",
  ])
  func refuses(_ text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func comparesFromTheYearDown() throws {
    let dates = try ["2024-03-05", "2023", "2024-03", "2024"].map { try #require(PartialDate($0)) }
    #expect(dates.sorted().map(\.description) == ["2023", "2024", "2024-03", "2024-03-05"])
  }
}
