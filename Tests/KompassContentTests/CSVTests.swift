import Testing

@testable import KompassContent

@Suite struct CSVTests {
  private func rows(_ text: String) -> (rows: [[String]]?, found: [String]) {
    let reading = FileReading.test(text)
    return (CSVTable(reading)?.rows.map { $0.map(\.text) }, reading.found)
  }

  @Test func quotesAndBlanks() {
    let result = rows("a,\"b,c\", \"d \"\"e\"\"\" \r\n,,\n x ,y,\"\"\n\n")
    #expect(result.rows == [["a", "b,c", "d \"e\""], ["", "", ""], ["x", "y", ""]])
    #expect(result.found == [])
  }

  @Test func placesCountLetters() {
    let reading = FileReading.test("åä,\"ö\",x\n")
    #expect(CSVTable(reading)?.rows[0].map { $0.spot.column } == [1, 4, 8])
    #expect(CSVTable(reading)?.rows[0].map { $0.spot.length } == [2, 3, 1])
  }

  @Test func brokenLinesDoNotHideOthers() {
    let result = rows("a,b\n1,\"x\ny\",z\n2,\"q\"q\n3,w\n")
    #expect(result.rows == [["a", "b"], ["3", "w"]])
    #expect(result.found == ["newline-in-cell 2:3", "csv-syntax 4:6"])
  }
}
