import Foundation
import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

/// One fault at a time: the whole text of what a publisher reads.
@Suite struct FaultTests {
  /// Whether expected texts are written anew; the run fails then, so that nobody forgets to look at them.
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  @Test(arguments: Fixture.names(in: "invalid"))
  func contentFault(name: String) throws {
    let fixture = try Fixture(copyOf: "valid/small")
    try fixture.overlay("invalid/\(name)")
    let reading = ContentReader(folder: fixture.path).read()
    try compare(fixture.plain(reading.diagnostics.text), "invalid/\(name)")
    #expect((reading.results == nil) == reading.diagnostics.haveErrors)
  }

  @Test(arguments: Fixture.names(in: "invalid-templates"))
  func templateFault(name: String) throws {
    let fixture = try Fixture(copyOf: "valid/templates")
    try fixture.overlay("invalid-templates/\(name)")
    let reading = TemplateFolderReader(folder: fixture.path).read()
    let text = fixture.plain(reading.diagnostics.text).replacing("content", with: "templates")
    try compare(text, "invalid-templates/\(name)")
    #expect((reading.folder == nil) == reading.diagnostics.haveErrors)
  }

  @Test func everyIdentifierHasAFault() throws {
    var seen = Set(MadeFault.all.map(\.identifier))
    for group in ["invalid", "invalid-templates"] {
      for name in Fixture.names(in: group) {
        let expected = try String(
          contentsOf: Fixture.stored.appending(path: "\(group)/\(name)/expected.txt"),
          encoding: .utf8)
        for line in expected.split(separator: "\n") where line.hasSuffix("]") {
          if let open = line.lastIndex(of: "[") {
            seen.insert(String(line[line.index(after: open)...].dropLast()))
          }
        }
      }
    }
    let missing = DiagnosticIdentifier.allCases.map(\.rawValue).filter { !seen.contains($0) }
    #expect(missing.isEmpty)
  }

  @Test func validContentHasNothingToReport() {
    let small = ContentReader(folder: Fixture.stored.appending(path: "valid/small").path()).read()
    #expect(small.diagnostics.text == "")
    #expect(small.results != nil)
    let templates = TemplateFolderReader(
      folder: Fixture.stored.appending(path: "valid/templates").path()
    )
    .read()
    #expect(templates.diagnostics.text == "")
    #expect(templates.folder != nil)
  }

  private func compare(_ text: String, _ name: String) throws {
    let file = Fixture.stored.appending(path: "\(name)/expected.txt")
    if Self.isRecording {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name)")
    } else {
      let expected = try String(contentsOf: file, encoding: .utf8)
      #expect(text == expected)
    }
  }
}
