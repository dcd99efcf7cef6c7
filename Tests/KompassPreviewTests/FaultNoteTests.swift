import Foundation
import KompassBuild
import KompassModel
import Testing

@testable import KompassPreview

@Suite struct FaultNoteTests {
  private func error(_ line: Int) -> Diagnostic {
    Diagnostic(
      .error, "out-of-range", at: SourceLocation(file: "a.yaml", line: line, column: 8),
      "score </script>\u{202E} is above 100", excerpt: .init(line: "areas: 164, 5", length: 3),
      fix: "write less")
  }

  @Test func errorsAreToldWithTheirPlace() throws {
    let warning = Diagnostic(.warning, "x", at: SourceLocation(file: "b.yaml"), "y")
    let note = FaultNote([error(6), warning], number: 3)
    #expect(note.title == "One error")
    #expect(note.more == 0)
    let remark = try #require(note.remarks.first)
    #expect(note.remarks.count == 1)
    #expect(remark.file == "a.yaml" && remark.line == 6 && remark.column == 8)
    #expect(remark.excerpt == ["areas: ", "164", ", 5"])
    #expect(remark.message == "score </script>\u{FFFD} is above 100")
    #expect(remark.fix == "write less")
  }

  @Test func jsonIsOneLine() throws {
    let json = FaultNote([error(6)], number: 3).json
    #expect(!json.contains("\n"))
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    #expect(object?["number"] as? Int == 3)
    #expect((object?["remarks"] as? [[String: Any]])?.first?["line"] as? Int == 6)
  }

  @Test func manyErrorsAreCounted() {
    let note = FaultNote((1...60).map(error), number: 1)
    #expect(note.title == "60 errors")
    #expect(note.remarks.count == FaultNote.most)
    #expect(note.more == 60 - FaultNote.most)
  }

  @Test func faultsOfTheDiskHaveNoPlace() {
    let note = FaultNote(.busy(output: "public"), number: 1)
    #expect(note.remarks.map(\.file) == [nil])
    #expect(note.remarks[0].message.contains("another build is writing into public"))
  }
}
