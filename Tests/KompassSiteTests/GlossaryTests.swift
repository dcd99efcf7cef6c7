import KompassModel
import Testing

@testable import KompassSite

@Suite struct GlossaryTests {
  private static func english() throws -> LanguageCode { try #require(LanguageCode("en")) }

  private func term(_ swedish: String, en: String? = nil, forms: [String] = []) throws
    -> GlossaryTerm
  {
    var names: [LanguageCode: String] = [.swedish: swedish]
    names[try Self.english()] = en
    return GlossaryTerm(
      term: try #require(LocalizedText(names)), forms: [.swedish: forms],
      meaning: try #require(LocalizedProse([.swedish: Prose(paragraph: "Betyder \(swedish).")])))
  }

  @Test func termsStandInTheOrderOfTheirLanguage() throws {
    let terms = try [
      term("öppenhet", en: "openness"), term("ärende"), term("Delområde", en: "sub-area"),
      term("1 poäng"), term("då"),
    ]
    let swedish = try #require(Glossary(terms, in: .swedish))
    #expect(
      swedish.entries.map(\.anchor) == ["1-poang", "delomrade", "da", "arende", "oppenhet"])
    #expect(swedish.letters.map(\.letter) == ["0–9", "D", "Ä", "Ö"])
    #expect(swedish.letters.map(\.entries.count) == [1, 2, 1, 1])
    let english = try #require(Glossary(terms, in: Self.english()))
    #expect(
      english.entries.map(\.term) == ["1 poäng", "då", "openness", "sub-area", "ärende"])
    #expect(english.entries.map(\.termLanguage.text) == ["sv", "sv", "en", "en", "sv"])
    #expect(english.entries.map(\.swedish) == [nil, nil, "öppenhet", "Delområde", nil])
    #expect(english.entries.map(\.meaningLanguage) == Array(repeating: .swedish, count: 5))
  }

  @Test func placesAreToldApart() throws {
    let terms = try [term("mål"), term("mal"), term("mål 2"), term("—")]
    #expect(Glossary.anchors(of: terms) == ["mal", "mal-2", "mal-2-2", "avsnitt"])
  }

  @Test func aTermWithoutTranslationIsNotSoughtInThatLanguage() throws {
    let terms = [try term("report", forms: ["reports"])]
    let glossary = try #require(Glossary(terms, in: Self.english()))
    #expect(glossary.entries[0].forms == [])
    let page = Array("<html lang=\"en\"><main>A report, reports</main>".utf8)
    #expect(glossary.linker.find(in: page).occurrences == [])
  }

  @Test func noTermsAreNoGlossary() {
    #expect(Glossary([], in: .swedish)?.entries.isEmpty == nil)
  }
}
