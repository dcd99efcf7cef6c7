import SharedByTests
import Testing

@testable import KompassSearch

/// The index of one municipality finds what the whole site's finds with the filter of that municipality.
@Suite struct MunicipalityIndexTests {
  private static let sample = SampleIndex()

  private func found(
    _ text: String, _ filters: [SearchFilter: String], in reader: IndexReader
  ) throws -> (result: SearchResult, addresses: Set<String>) {
    let engine = SearchEngine(reader)
    let result = try engine.search(
      SearchQuery(text), filters: SearchFilters(filters), language: 0)
    let addresses = try result.hits.map {
      try engine.describe($0, of: result, language: 0).address
    }
    return (result, Set(addresses))
  }

  @Test(arguments: [
    "dialog", "medborgardialog", "medborgar dialog", "\"öppna data\"", "oppna data", "styrning",
    "ansvar", "skola", "mark", "dialog 2018", "\"medborgare\"", "nervost", "utveckling",
  ])
  func itFindsTheSameDocuments(_ text: String) throws {
    let site = try Self.sample.reader()
    for slug in ["mark", "amal"] {
      let kinds: Set<DocumentKind> = [.analysis, .strength, .opportunity]
      let all = try found(text, [.municipality: slug], in: site)
      let expected = try Set(
        all.result.hits.filter { kinds.contains(site.documents[$0.document].kind) }
          .map { try SearchEngine(site).describe($0, of: all.result, language: 0).address })
      let own = try found(text, [:], in: Self.sample.reader(of: slug))
      // Where nothing of the municipality has all words, the site shows others, and its own index the most that it has.
      let hasAll = own.result.met == own.result.units.count
      #expect(expected == (hasAll ? own.addresses : []), "\(slug)")
    }
  }

  @Test func itHasItsOwnDirectory() throws {
    let reader = try Self.sample.reader(of: "amal")
    #expect(reader.directory.municipalities.map(\.slug) == ["amal"])
    #expect(reader.directory.counties.map(\.code) == ["14"])
    #expect(reader.directory.frameworks.map(\.id) == ["2010"])
    #expect(reader.documents.count == 3)
    #expect(try reader.text(of: 0).text == "Åmål var tidigt ute.")
  }

  @Test func itMendsTypingErrorsWithItsOwnWords() throws {
    let mended = try found("skolutvekcling", [:], in: Self.sample.reader(of: "mark")).result
    #expect(mended.units.first?.corrected == "skolutveckling")
    let other = try found("skolutvekcling", [:], in: Self.sample.reader(of: "amal")).result
    #expect(other.units.first?.corrected == nil)
  }

  @Test func anEntryOfTheSiteIsNoneOfAMunicipality() throws {
    #expect(throws: IndexFault.self) {
      try IndexReader(municipality: Self.sample.built.entry) { Self.sample.files[$0] ?? [] }
    }
    #expect(throws: IndexFault.self) {
      try IndexReader(entry: Self.sample.built.municipalities["mark"] ?? "") {
        Self.sample.files[$0] ?? []
      }
    }
  }
}
