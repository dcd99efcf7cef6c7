import Foundation
import KompassModel
import Testing

@testable import KompassData

/// Workbooks; what stands in them is read back by `Tests/Browser/test_data_files.py`.
@Suite struct WorkbookWriterTests {
  private func write(_ table: DataTable) throws -> Data {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: url) }
    let site = SiteConfiguration(
      title: LocalizedText("Sajt"), baseURL: try #require(BaseURL("https://example.org/")),
      publisher: Publisher(name: "Utgivare", url: nil, email: nil), languages: [.swedish],
      licence: nil, allowedAncestors: ["*"])
    try WorkbookWriter([table], publication: DataPublication(site))
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

  @Test func aTableThatIsTooLongIsTold() throws {
    let rows = Array(repeating: [DataCell.integer(1), .empty, .empty], count: 1_048_576)
    #expect(throws: WorkbookFault.tooManyRows(table: "sample")) {
      _ = try write(TableSample.table(rows))
    }
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
