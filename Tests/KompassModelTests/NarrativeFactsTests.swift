import Testing

@testable import KompassModel

/// What was gathered from a narrative is what is given back, whatever the numbers.
@Suite struct NarrativeFactsTests {
  private let numbers = [1, 2, 127, 128, 16_383, 16_384, 2_000_000_000]

  @Test func listsAreWhatTheyWere() throws {
    let id = EvaluationID(municipality: try #require(Slug("alfa")), year: 2024)
    let themes = try ["ledning", "service"].map { try #require(Slug($0)) }
    let other = try #require(Slug("annat"))
    let uses = try numbers.enumerated().map { place, number in
      ThemeUse(
        theme: (themes + [other])[place % 3], evaluation: id, area: try Sample.area(place % 2 + 1),
        opportunity: number)
    }
    let counts = try numbers.map { number in
      ItemCount(
        evaluation: id, area: try Sample.area(99), strengths: number, opportunities: 0)
    }
    let mention = Mention(evaluation: id, area: nil, municipality: try #require(Slug("beta")))
    let facts = NarrativeFacts(
      of: id, mentions: [mention], themeUses: uses, itemCounts: counts, themes: themes)
    #expect(facts.evaluation == id)
    #expect(facts.mentions == [mention])
    #expect(facts.themeUses == uses)
    let area = try Sample.area(2)
    #expect(facts.themeUses(in: area) == uses.filter { $0.area == area })
    #expect(facts.itemCounts == counts)
  }

  @Test func nothingIsNothing() throws {
    let id = EvaluationID(municipality: try #require(Slug("alfa")), year: 2024)
    let facts = NarrativeFacts(of: id, mentions: [], themeUses: [], itemCounts: [], themes: [])
    #expect(facts.themeUses.isEmpty)
    #expect(facts.itemCounts.isEmpty)
  }
}
