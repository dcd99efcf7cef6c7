import Foundation
import KompassModel
import Testing

@testable import KompassContent

/// A folder whose files change while it is read.
@Suite struct SourceFolderTests {
  private func refusal(of path: String, in fixture: Fixture) -> [Diagnostic] {
    do {
      _ = try SourceFolder(path: fixture.path).read(path)
      return []
    } catch { return error.diagnostics }
  }

  @Test func aFileThatIsGoneIsNoBrokenLink() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    #expect(SourceFolder(path: fixture.path).list("").entries.contains { $0.name == "themes.yaml" })
    try FileManager.default.removeItem(atPath: fixture.path("themes.yaml"))
    let found = refusal(of: "themes.yaml", in: fixture)
    #expect(found.map(\.message) == ["the file was there a moment ago and is gone"])
    #expect(found.first?.fix == "run the command again when nobody is writing")
  }

  @Test func whatIsPassedOverIsListed() throws {
    let fixture = try Fixture(copyOf: "valid/small")
    for name in [".htaccess", "a~", "a.swp", "#a#", "Thumbs.db", "desktop.ini"] {
      try fixture.write("x", to: name)
    }
    let listing = SourceFolder(path: fixture.path).list("")
    #expect(
      Set(listing.passedOver) == [".htaccess", "a~", "a.swp", "#a#", "Thumbs.db", "desktop.ini"])
    #expect(!listing.entries.contains { listing.passedOver.contains($0.name) })
  }

  @Test func aFileBesideTheStylesheetMayBeLarge() throws {
    let fixture = try Fixture(copyOf: "valid/templates")
    try fixture.write(Data(count: 3 << 20), to: "assets/film.webm")
    #expect(TemplateFolderReader(folder: fixture.path).read().diagnostics == [])
    try fixture.write(Data(count: (20 << 20) + 1), to: "assets/film.webm")
    let found = TemplateFolderReader(folder: fixture.path).read().diagnostics
    #expect(found.map(\.message) == ["the file is larger than 20 MiB"])
    #expect(found.first?.fix == "make it smaller, or put it on a server of its own and link to it")
  }
}
