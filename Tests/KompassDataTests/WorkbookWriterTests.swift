import Foundation
import KompassModel
import Testing

@testable import KompassData

/// Workbooks; what stands in them is read back by `Tests/Browser/test_data_files.py`.
@Suite struct WorkbookWriterTests {
  private func write(
    _ table: DataTable, rowLimit: Int = WorkbookWriter.excelRowLimit
  ) throws -> Data {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    let site = SiteConfiguration(
      title: LocalizedText("Sajt"), baseURL: try #require(BaseURL("https://example.org/")),
      publisher: Publisher(name: "Utgivare", url: nil, email: nil), languages: [.swedish],
      licence: nil, allowedAncestors: ["*"])
    try WorkbookWriter([table], publication: DataPublication(site), rowLimit: rowLimit)
      .write(toFile: url.path, TableSample.noNarratives)
    return try Data(contentsOf: url)
  }

  @Test func theSameTableGivesTheSameBytes() throws {
    let table = TableSample.table(TableSample.hostile)
    let first = try write(table)
    Thread.sleep(forTimeInterval: 1.1)
    #expect(first == (try write(table)))
    #expect(first.starts(with: [0x50, 0x4B]))
  }

  @Test func aTextThatIsTooLongIsCutAndSaysSo() throws {
    let longest = String(repeating: "x", count: 32_767)
    #expect(WorkbookWriter.fitted(longest) == longest)
    let cut = WorkbookWriter.fitted(longest + "x")
    #expect(cut.utf16.count == 32_767)
    #expect(cut.hasSuffix("x… [cut: see the CSV]"))
    // A character of several units is whole or away.
    let wide = WorkbookWriter.fitted(String(repeating: "👩‍👩‍👧‍👦", count: 4_000))
    #expect(wide.utf16.count <= 32_767)
    #expect(wide.hasSuffix("👩‍👩‍👧‍👦… [cut: see the CSV]"))
    #expect(try write(TableSample.table(["a", longest + "x"])).starts(with: [0x50, 0x4B]))
  }

  /// No row is lost or said twice where a sheet is full, also when it is just full.
  @Test(arguments: [(6, [3, 3]), (7, [3, 3, 1]), (3, [3]), (0, [0]), (4, [3, 1])])
  func whatASheetCannotHoldGoesOnInAnother(_ rows: Int, _ sheets: [Int]) throws {
    let table = TableSample.table((0..<rows).map { [.integer($0), .empty, .empty] })
    let archive = try ZipArchive(write(table, rowLimit: 4))
    let names = try archive.text("xl/workbook.xml").matches(of: /<sheet name="([^"]*)"/)
      .map { String($0.1) }
    let expected = sheets.indices.map { $0 == 0 ? "sample" : "sample \($0 + 1)" }
    #expect(names == expected + ["columns"])
    var numbers: [Int] = []
    for (place, count) in sheets.enumerated() {
      let sheet = try archive.text("xl/worksheets/sheet\(place + 1).xml")
      #expect(sheet.matches(of: #/<row /#).count == count + 1)
      // The headings are texts, which stand within the sheet.
      #expect(sheet.matches(of: /<c r="[A-C]1"[^>]*t="inlineStr"/).count == 3)
      numbers += sheet.matches(of: /<c r="A\d+"[^>]*><v>(\d+)<\/v>/).compactMap { Int($0.1) }
    }
    #expect(numbers == Array(0..<rows))
  }

  @Test func aPlaceThatCannotBeWrittenIsTold() throws {
    let writer = WorkbookWriter(
      [TableSample.table(["a"])],
      publication: DataPublication(
        SiteConfiguration(
          title: LocalizedText("Sajt"), baseURL: try #require(BaseURL("https://example.org/")),
          publisher: Publisher(name: "Utgivare", url: nil, email: nil), languages: [.swedish],
          licence: nil, allowedAncestors: ["*"])))
    #expect(throws: WorkbookFault.self) {
      try writer.write(toFile: "/nonexistent/a.xlsx", TableSample.noNarratives)
    }
  }
}
