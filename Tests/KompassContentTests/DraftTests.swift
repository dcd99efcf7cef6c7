import Foundation
import KompassModel
import Testing

@testable import KompassContent

/// A draft is read and checked, but nothing of it reaches the site.
@Suite struct DraftTests {
  private func read(draft: Bool) throws -> ContentReading {
    let fixture = try Fixture(copyOf: "valid/small")
    let folder = URL(fileURLWithPath: fixture.path).appending(path: "evaluations/habo")
    let figures =
      (draft ? "draft: true\n" : "")
      + "municipality: \"0643\"\nyear: 2025\nframework: \"2020\"\nordinal: 1\ntotal: 100\n"
    let narrative =
      "# Område 1\n\nSom i [[mark]], se [sidan](/finns-inte/).\n\n## Styrkor\n\n- Ord.\n"
    try Data(figures.utf8).write(to: folder.appending(path: "2025.yaml"))
    try Data(narrative.utf8).write(to: folder.appending(path: "2025.md"))
    return ContentReader(folder: fixture.path).read()
  }

  private let id = Slug("habo").map { EvaluationID(municipality: $0, year: 2025) }

  @Test func nothingOfADraftIsPublished() throws {
    let results = try #require(try read(draft: true).results)
    #expect(!results.evaluations.contains { $0.id == id })
    #expect(!results.mentions.contains { $0.evaluation == id })
    #expect(!results.itemCounts.contains { $0.evaluation == id })
    #expect(!results.pageLinks.contains { $0.address.contains("finns-inte") })
  }

  /// The same without the line is an evaluation: so the test above can fail.
  @Test func withoutTheLineItIs() throws {
    let results = try #require(try read(draft: false).results)
    #expect(results.evaluations.contains { $0.id == id })
    #expect(results.mentions.contains { $0.evaluation == id })
    #expect(results.itemCounts.contains { $0.evaluation == id })
    #expect(results.pageLinks.contains { $0.address.contains("finns-inte") })
  }

  /// What follows from a draft is not held against other evaluations.
  @Test func whatIsKnownOfADraftIsNotKept() throws {
    let reading = try read(draft: true)
    #expect(reading.knownNarratives.facts.allSatisfy { $0.evaluation != id })
    #expect(!reading.diagnostics.contains { $0.severity == .error })
    #expect(reading.diagnostics.contains { $0.identifier == "draft" })
  }
}
