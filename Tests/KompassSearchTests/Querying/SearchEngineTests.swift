import SharedByTests
import Testing

@testable import KompassSearch

@Suite struct SearchEngineTests {
  private static let sample = SampleIndex()

  private func result(
    _ text: String, _ filters: [SearchFilter: String] = [:], language: Int = 0,
    in sample: SampleIndex = SearchEngineTests.sample
  ) throws -> SearchResult {
    try SearchEngine(sample.reader()).search(
      SearchQuery(text), filters: SearchFilters(filters), language: language)
  }

  /// The addresses of the hits, in order.
  private func found(
    _ text: String, _ filters: [SearchFilter: String] = [:], language: Int = 0,
    in sample: SampleIndex = SearchEngineTests.sample
  ) throws -> [String] {
    let engine = SearchEngine(try sample.reader())
    let result = try engine.search(
      SearchQuery(text), filters: SearchFilters(filters), language: language)
    return try result.hits.map {
      try engine.describe($0, of: result, language: language).address
    }
  }

  @Test func inflectedWordsAreFound() throws {
    #expect(try Set(found("ansvar")) == ["kommun/mark/2024/#omrade-2"])
    #expect(try found("ansvarets") == found("ansvar"))
    #expect(
      try Set(found("tydligare"))
        == ["kommun/mark/2024/#omrade-2", "kommun/mark/2024/#omrade-2-styrka-1"])
  }

  @Test func partsOfCompoundsAreFoundBelowWholeWords() throws {
    let dialog = try found("dialog")
    let compound = try #require(dialog.firstIndex(of: "kommun/mark/2024/#omrade-1-styrka-2"))
    let whole = try #require(dialog.firstIndex(of: "kommun/mark/2018/#omrade-1-mojlighet-1"))
    #expect(whole < compound)
    #expect(try found("medborgar dialog").contains("kommun/mark/2024/#omrade-1-styrka-2"))
    #expect(try !found("\"dialog\"").contains("kommun/mark/2024/#omrade-1-styrka-2"))
  }

  @Test func marksMayBeMissingButNotWrong() throws {
    #expect(try found("hoganas") == ["kommun/hoganas/"])
    #expect(try found("höganas") == ["kommun/hoganas/"])
    #expect(try found("habo") == ["kommun/habo/", "kommun/haabo/"])
    #expect(try found("håbo") == ["kommun/haabo/"])
    // *hábo* has a mark that no word has: four letters are too few for an error.
    #expect(try found("hábo") == [])
    let scores = try result("habo").hits.map(\.score)
    #expect(scores[0] > 2 * scores[1])
  }

  /// *nervöst* is indexed as *nervös*; typed without marks it has another stem.
  @Test func wordsWithAKeyOfTheirOwnAreFound() throws {
    let address = "kommun/amal/2012/#omrade-1-styrka-1"
    #expect(try found("nervöst") == [address])
    #expect(try found("nervost") == [address])
    #expect(try found("nervös") == [address])
    #expect(try found("nervos") == [address])
  }

  @Test func contextNarrowsButIsNoHit() throws {
    let mark = try found("dialog mark 2024")
    #expect(!mark.isEmpty)
    #expect(mark.allSatisfy { $0.hasPrefix("kommun/mark/2024/") })
    #expect(try found("dialog götaland 2012") == ["kommun/amal/2012/#omrade-1"])
    #expect(try found("dialog democracy").contains("kommun/mark/2018/#omrade-1-mojlighet-1"))
    #expect(try !found("mark").contains("kommun/mark/2024/#omrade-1-styrka-1"))
    #expect(try found("2018") == [])
    #expect(try result("2018").units[0].corrected == nil)
    #expect(try result("dialog län").met == 1)
  }

  @Test func phrasesStandInTheirOrder() throws {
    #expect(try found("\"öppna data\"") == ["kommun/mark/2024/#omrade-1-styrka-1"])
    #expect(try Set(found("öppna data")).contains("kommun/mark/2024/#omrade-1-mojlighet-1"))
    #expect(try found("\"oppna data\"") == ["kommun/mark/2024/#omrade-1-styrka-1"])
    #expect(try found("\"data öppna\"") == [])
    // Common words keep their place, and any of them may stand there.
    #expect(
      try Set(found("\"dialog med medborgare\"")) == ["kommun/mark/2018/#omrade-1"])
    #expect(
      try Set(found("\"dialog vid medborgare\"")) == ["kommun/mark/2018/#omrade-1"])
    #expect(try found("\"dialog medborgare\"") == [])
    #expect(try found("\"med medborgare\"").contains("kommun/mark/2018/#omrade-1"))
    #expect(try result("\"öppna dta\"").units[0].corrected == nil)
  }

  @Test func aPhraseCountsHalfAsMuchAgain() throws {
    let word = try result("nervöst").hits[0].score
    #expect(try result("\"nervöst\"").hits[0].score == word * 3 / 2)
  }

  @Test func typingErrorsAreMended() throws {
    let mended = try result("medbrogardialog").units[0]
    #expect(mended.corrected == "medborgardialog")
    #expect(try found("medbrogardialog") == found("medborgardialog"))
    #expect(try result("kvatril").units[0].corrected == "kvartil")
    // Four letters: none; six letters with two errors: none.
    #expect(try result("hbao").units[0].corrected == nil)
    #expect(try result("dilgo").units[0].corrected == nil)
    #expect(try result("kommun").units[0].corrected == nil)
  }

  @Test func whenNothingHasAllWordsTheMostCount() throws {
    let result = try result("dialog styrka nervöst tydlig ansvar")
    #expect(result.met == 2)
    #expect(result.units.count == 5)
    #expect(try found("dialog styrka nervöst tydlig ansvar") == ["kommun/mark/2024/#omrade-2"])
    #expect(try self.result("tydlig ansvar").met == 2)
    #expect(try self.result("xyzzy").met == 0)
  }

  @Test func filtersKeepWhatHasTheirValue() throws {
    let strengths = try found("dialog", [.kind: "styrka"])
    #expect(strengths == ["kommun/mark/2024/#omrade-1-styrka-2"])
    #expect(try found("dialog", [.county: "14", .year: "2012"]) == ["kommun/amal/2012/#omrade-1"])
    #expect(try found("dialog", [.area: "1"]).allSatisfy { !$0.contains("2018") })
    let older = try found("dialog", [.area: "demokrati"])
    #expect(older.contains("kommun/amal/2012/#omrade-1"))
    #expect(older.contains("kommun/mark/2018/#omrade-1"))
    #expect(try found("dialog", [.area: "demokrati", .revision: "2010"]).count == 1)
    #expect(try found("dialog", [.area: "samspel"]) == found("dialog"))
    #expect(try found("dialog", [.year: "02012"]) == found("dialog"))
    #expect(try found("dialog", [.municipality: "habo"]) == [])
  }

  @Test func numbersBesideValuesCountWhatTheOthersLeave() throws {
    let result = try result("dialog", [.kind: "analys", .municipality: "mark"])
    #expect(result.hits.count == 2)
    let marks = try self.result("dialog", [.municipality: "mark"])
    let analyses = try self.result("dialog", [.kind: "analys"])
    #expect(
      result.facets[.kind]?.first { $0.value == "analys" }?.count == result.hits.count)
    #expect(result.facets[.kind]?.reduce(0) { $0 + $1.count } == marks.hits.count)
    #expect(
      result.facets[.municipality]?.reduce(0) { $0 + $1.count } == analyses.hits.count)
    #expect(
      result.facets[.year] == [
        FilterValue(value: "2024", count: 1), .init(value: "2018", count: 1),
      ])
    #expect(result.facets[.revision]?.map(\.value) == ["2020", "2016"])
    #expect(result.facets[.county] == [FilterValue(value: "14", count: 2)])
  }

  @Test func filtersAloneListInTheOrderOfNumbers() throws {
    let strengths = try found("", [.kind: "styrka"])
    #expect(
      strengths == [
        "kommun/mark/2024/#omrade-1-styrka-1", "kommun/mark/2024/#omrade-1-styrka-2",
        "kommun/mark/2024/#omrade-2-styrka-1", "kommun/amal/2012/#omrade-1-styrka-1",
      ])
    #expect(try found("och", [.kind: "styrka"]) == strengths)
    let nothing = try result("")
    #expect(nothing.hits.isEmpty)
    #expect(nothing.facets[.kind]?.first == FilterValue(value: "kommun", count: 5))
    #expect(try result("och").common == ["och"])
  }

  @Test func aLanguageShowsItsPagesAndAllEvaluations() throws {
    #expect(try found("mark", language: 1).contains("en/metod/#urval"))
    #expect(try !found("mark", language: 1).contains("kommun/mark/"))
    #expect(try !found("mark").contains("en/metod/#urval"))
    #expect(try found("nervöst", language: 1) == ["en/kommun/amal/2012/#omrade-1-styrka-1"])
    // A word of the other language is no typing error.
    #expect(try result("municipality").units[0].corrected == nil)
    #expect(try found("municipality") == [])
  }

  @Test func titlesSayWhatAHitIs() throws {
    let engine = SearchEngine(try Self.sample.reader())
    let result = try engine.search(SearchQuery("dialogen"), language: 0)
    let titles = try result.hits.map { try engine.describe($0, of: result, language: 0) }
    #expect(titles.contains { $0.title == "Mark 2018: Demokrati" && $0.kind == .opportunity })
    #expect(titles.contains { $0.title == "Samspel" && $0.kind == .area })
    let opening = try engine.search(SearchQuery("öppet"), language: 1)
    let hit = try #require(opening.hits.first)
    let described = try engine.describe(hit, of: opening, language: 1)
    #expect(described.title == "Mark 2024")
    #expect(described.address == "en/kommun/mark/2024/")
  }

  @Test func excerptsMarkWhatWasFound() throws {
    let engine = SearchEngine(try Self.sample.reader())
    let marked = { (text: String, address: String) in
      let result = try engine.search(SearchQuery(text), language: 0)
      let described = try result.hits.map { try engine.describe($0, of: result, language: 0) }
      let hit = try #require(described.first { $0.address == address })
      return hit.excerpt.runs.filter(\.isMarked).map(\.text)
    }
    #expect(try marked("dialog", "kommun/mark/2024/#omrade-1") == ["Dialogen"])
    #expect(try marked("dialog", "kommun/mark/2024/#omrade-1-styrka-2") == ["Medborgardialog"])
    #expect(
      try marked("dialog mark följer", "kommun/mark/2018/#omrade-1-mojlighet-1")
        == ["Följ", "dialogen"])
    #expect(try marked("oppna", "kommun/mark/2024/#omrade-1-styrka-1") == ["Öppna"])
  }

  /// Read twice, in any order, an index says the same.
  @Test func whatWasReadDoesNotMatter() throws {
    let engine = SearchEngine(try Self.sample.reader())
    let queries = ["dialog", "öppna data", "\"öppna data\"", "medbrogardialog", "skola mark"]
    let first = try queries.map { try engine.search(SearchQuery($0), language: 0).hits }
    let second = try queries.reversed().map { try engine.search(SearchQuery($0), language: 0).hits }
    #expect(first == second.reversed())
  }

  @Test func anEmptySiteHasNoHits() throws {
    let empty = SampleIndex(plain: [], evaluations: [])
    #expect(try found("dialog", in: empty) == [])
    #expect(try found("", [.kind: "styrka"], in: empty) == [])
    #expect(try result("\"öppna data\" x", in: empty).met == 0)
  }
}
