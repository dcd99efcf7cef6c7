import KompassContent
import KompassModel
import KompassSite
import Synchronization
import Testing

@testable import KompassBuild

/// The index is made of narratives that pages read anyway.
@Suite struct SearchGathererTests {
  /// Reads narratives of the small site and counts how often each was asked for.
  private final class CountingSource: Sendable {
    private let reader: NarrativeReader
    private let counts = Mutex<[EvaluationID: Int]>([:])

    init(_ reader: NarrativeReader) { self.reader = reader }

    func read(_ id: EvaluationID) throws -> Narrative {
      counts.withLock { $0[id, default: 0] += 1 }
      return try reader.read(id)
    }

    var asked: [EvaluationID: Int] { counts.withLock { $0 } }
  }

  private let inputs = SiteInputs.read(
    content: Repository.smallContent, templates: Repository.templates)

  private func source() throws -> CountingSource {
    CountingSource(
      NarrativeReader(folder: Repository.smallContent, results: try #require(inputs.results)))
  }

  @Test func whatNoPageAskedForIsReadAtTheEndAndNothingTwice() throws {
    let content = try #require(inputs.search)
    let source = try source()
    let gatherer = SearchGatherer(content) { try source.read($0) }
    let last = try #require(content.evaluations.last)
    _ = try gatherer.read(last)
    #expect(source.asked == [last: 1])
    _ = try gatherer.index(workers: 2)
    #expect(source.asked.values.allSatisfy { $0 == 1 })
    #expect(Set(source.asked.keys) == Set(content.evaluations))
  }

  @Test func theOrderOfReadingChangesNothing() throws {
    let content = try #require(inputs.search)
    let indexes = try [content.evaluations, content.evaluations.reversed(), []].map { order in
      let source = try source()
      let gatherer = SearchGatherer(content) { try source.read($0) }
      for id in order {
        _ = try gatherer.read(id)
        _ = try gatherer.read(id)
      }
      return try gatherer.index(workers: 2).files.map { "\($0.name) \($0.bytes)" }
    }
    #expect(indexes[0] == indexes[1] && indexes[1] == indexes[2])
  }

  @Test func aNarrativeThatIsGoneAtTheEndIsAFault() throws {
    struct Gone: Error, CustomStringConvertible { let description = "2024.md was changed" }
    let gatherer = SearchGatherer(try #require(inputs.search)) { _ in throw Gone() }
    #expect(throws: BuildFault.contentChanged(reason: "2024.md was changed")) {
      _ = try gatherer.index(workers: 2)
    }
  }
}
