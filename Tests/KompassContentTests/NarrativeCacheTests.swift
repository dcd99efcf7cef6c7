import KompassModel
import Testing

@testable import KompassContent

@Suite struct NarrativeCacheTests {
  private func id(_ year: Int) throws -> EvaluationID {
    EvaluationID(municipality: try #require(Slug("mark")), year: year)
  }

  private func narrative(_ text: String) -> Narrative {
    Narrative(opening: Prose(paragraph: text), areas: [])
  }

  @Test func whatWasReadIsNotReadAgain() throws {
    let cache = NarrativeCache(capacity: 2)
    var reads: [Int] = []
    func read(_ year: Int) throws -> Narrative {
      cache.narrative(try id(year)) {
        reads.append(year)
        return narrative(String(year))
      }
    }
    for year in [2020, 2021, 2020, 2022, 2020, 2021] {
      #expect(try read(year) == narrative(String(year)))
    }
    // 2021 had to go for 2022, for 2020 was asked for later.
    #expect(reads == [2020, 2021, 2022, 2021])
  }

  @Test func aFailureIsNotHeld() throws {
    struct Gone: Error {}
    let cache = NarrativeCache(capacity: 2)
    let id = try id(2024)
    #expect(throws: Gone.self) { try cache.narrative(id) { throw Gone() } }
    #expect(cache.narrative(id) { narrative("a") } == narrative("a"))
  }
}
