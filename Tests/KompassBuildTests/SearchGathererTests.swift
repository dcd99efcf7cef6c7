import KompassContent
import KompassModel
import KompassSearch
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

  /// Keeps what was made, but for what it is to forget.
  private final class Memory: Sendable {
    private let kept = Mutex<[Fingerprint: [UInt8]]>([:])

    func forget(_ key: Fingerprint) { kept.withLock { $0[key] = nil } }

    var memory: IndexMemory {
      IndexMemory(
        knows: { [self] key in kept.withLock { $0[key] != nil } },
        find: { [self] key in kept.withLock { $0[key] } },
        keep: { [self] key, bytes in kept.withLock { $0[key] = bytes } })
    }
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

  @Test func whereNearlyAllIsKnownTheIndexIsMadeBeforeThePages() throws {
    let content = try #require(inputs.search)
    let kept = Memory()
    @Sendable func key(_ id: EvaluationID) -> Fingerprint { Fingerprint(of: Array("\(id)".utf8)) }
    func gatherer(_ source: CountingSource) -> SearchGatherer {
      SearchGatherer(content, source: { try source.read($0) }, memory: kept.memory) { key($0) }
    }
    func files(_ index: BuiltIndex?) -> [String] {
      index?.files.map { "\($0.name) \($0.bytes)" } ?? []
    }
    let first = gatherer(try source())
    #expect(try first.begin(workers: 2) == nil)
    let expected = files(try first.index(workers: 2))
    #expect(try gatherer(try source()).begin(workers: 1) == nil)

    let all = try source()
    let known = try #require(try gatherer(all).begin(workers: 2))
    #expect(files(known.take()) == expected)
    #expect(known.take() == nil)
    #expect(all.asked == [:])

    // What is not known is read before any page asks, who may ask as well.
    let last = try #require(content.evaluations.last)
    kept.forget(key(last))
    let one = try source()
    let reading = gatherer(one)
    let most = try #require(try reading.begin(workers: 2))
    #expect(one.asked == [last: 1])
    _ = try reading.read(last)
    #expect(files(most.take()) == expected)

    #expect(content.evaluations.count > 1)
    for id in content.evaluations.prefix(2) { kept.forget(key(id)) }
    #expect(try gatherer(try source()).begin(workers: 2) == nil)
  }
}
