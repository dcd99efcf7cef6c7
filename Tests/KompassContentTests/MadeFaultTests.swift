import Foundation
import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

@Suite struct MadeFaultTests {
  @Test(arguments: MadeFault.all)
  func fault(_ fault: MadeFault) throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try fault.make(in: fixture.path)
    let reading = ContentReader(folder: fixture.path).read()
    #expect(fixture.plain(reading.diagnostics.text) == fault.expected)
    #expect(reading.results == nil)
  }

  @Test func windowsLineEndsAreFine() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for file in try Fixture.files(in: fixture.folder) {
      try fixture.write(fixture.read(file).replacing("\n", with: "\r\n"), to: file)
    }
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    let plain = ContentReader(folder: Fixture.stored.appending(path: "valid/small").path()).read()
    #expect(reading.results?.evaluations == plain.results?.evaluations)
    #expect(reading.results?.pages == plain.results?.pages)
    #expect(reading.results?.frameworks == plain.results?.frameworks)
  }

  /// Every value is text until its reader says what it means, so `0643` keeps its zero without quotation marks.
  @Test func codesNeedNoQuotationMarks() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for (file, quoted, plain) in [
      ("evaluations/habo/2021.yaml", "\"0643\"", "0643"),
      ("evaluations/mark/2024.yaml", "\"2020\"", "2020"),
      ("evaluations/mark/2024.yaml", "\"1.1\": ", "1.1: "),
      ("frameworks/2020.yaml", "\"2020\"", "2020"),
      ("frameworks/2020.yaml", "\"1.1\"", "1.1"), ("map.geojson", "\"0643\"", "0643"),
    ] {
      try fixture.replace(quoted, with: plain, in: file)
    }
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    let plain = ContentReader(folder: Fixture.stored.appending(path: "valid/small").path()).read()
    #expect(reading.results?.evaluations == plain.results?.evaluations)
    #expect(reading.results?.frameworks == plain.results?.frameworks)
    #expect(reading.results?.borders == plain.results?.borders)
  }

  @Test func linksWithinTheFolderAreFollowed() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try FileManager.default.moveItem(
      atPath: fixture.path("glossary.yaml"), toPath: fixture.path("pages/.terms"))
    try FileManager.default.createSymbolicLink(
      atPath: fixture.path("glossary.yaml"), withDestinationPath: "pages/.terms")
    let reading = ContentReader(folder: fixture.path).read()
    #expect(reading.diagnostics.text == "")
    #expect(reading.results?.glossary.count == 2)
  }

  @Test func hiddenFilesAndBackupsAreIgnored() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for name in [
      ".DS_Store", "pages/.gitkeep", "evaluations/mark/2024.yaml~", "pages/.om.md.swp", "Thumbs.db",
    ] {
      try fixture.write("x", to: name)
    }
    #expect(ContentReader(folder: fixture.path).read().diagnostics.text == "")
  }
}
