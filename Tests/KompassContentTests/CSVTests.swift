import SharedByTests
import Testing

@testable import KompassContent

@Suite struct CSVTests {
  private func rows(_ text: String) -> (rows: [[String]]?, found: [String]) {
    let reading = FileReading.test(text)
    return (CSVTable(reading)?.rows.map { $0.map(\.text) }, reading.found)
  }

  @Test func quotesAndBlanks() {
    let result = rows("a,\"b,c\", \"d \"\"e\"\"\" \r\n,x,\n x ,y,\"\"\n\n")
    #expect(result.rows == [["a", "b,c", "d \"e\""], ["", "x", ""], ["x", "y", ""]])
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

  @Test func lineOfCommasIsLeftOut() {
    let result = rows("a,b\n,\n1,2\n , \n")
    #expect(result.rows == [["a", "b"], ["1", "2"]])
    #expect(result.found == ["ragged-row 2:1", "ragged-row 4:1"])
  }

  @Test func blankLinesAtTheEndAreNoFault() {
    #expect(rows("a,b\n\n1,2\n\n \n\t\n").found == ["ragged-row 2:1"])
  }

  /// A whole register, hostile or broken: nothing may take the square of its length.
  @Test(
    arguments: [
      "\n", " \n", ",", ",\n", ",,,,,,,,,\n", "\"", "\"\"", "\"\n", "\"a\n", "\"a\",\n", "\"\"a,",
      "a\n", "code,", "x,", "\t", "\n,\n",
    ])
  func hostileTextIsReadOrRefused(piece: String) {
    let heading =
      "code,slug,name,official_name,county_code,county,population,population_year,"
      + "group_code,group\n"
    for prefix in ["", heading, heading + "1463,mark"] {
      let growth = Growth.ratio(at: 20_000) { length in
        let text = prefix + String(repeating: piece, count: length / piece.utf8.count) + "x"
        _ = RegisterFileReader(reading: FileReading.test(text)).read()
      }
      #expect(growth < Growth.most, "\(prefix.utf8.count)")
    }
  }
}
