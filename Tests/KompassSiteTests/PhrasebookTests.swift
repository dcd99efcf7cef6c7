import KompassModel
import Testing

@testable import KompassSite

@Suite struct PhrasebookTests {
  @Test func numbersAreWrittenAsTheLanguageHasThem() {
    let swedish = SiteSample.book()
    let english = SiteSample.book(.english)
    #expect(swedish.number(Points(hundredths: 1250)) == "12,5")
    #expect(english.number(Points(hundredths: 1250)) == "12.5")
    #expect(swedish.number(Points(whole: -3)) == "\u{2212}3")
    #expect(swedish.number(60.25) == "60,3")
    #expect(swedish.number(65.0) == "65")
    #expect(swedish.grouped(4321) == "4321")
    #expect(swedish.grouped(4321, inTable: true) == "4\u{A0}321")
    #expect(swedish.grouped(54321) == "54\u{A0}321")
    #expect(english.grouped(1_234_567) == "1,234,567")
  }

  @Test func differencesCarryTheirSign() {
    let book = SiteSample.book()
    #expect(book.signed(Points(whole: 16)) == "+16")
    #expect(book.signed(Points(whole: -3)) == "\u{2212}3")
    #expect(book.signed(.zero) == "±0")
  }

  @Test func listsEndInAnd() {
    let book = SiteSample.book()
    #expect(book.list([]) == "")
    #expect(book.list(["A"]) == "A")
    #expect(book.list(["A", "B"]) == "A och B")
    #expect(book.list(["A", "B", "C"]) == "A, B och C")
  }

  @Test func datesSayNoMoreThanIsKnown() throws {
    let book = SiteSample.book()
    #expect(book.date(try #require(PartialDate("2024"))) == "2024")
    #expect(book.date(try #require(PartialDate("2024-03"))) == "m3 2024")
    #expect(book.date(try #require(PartialDate("2024-03-05"))) == "5 m3 2024")
  }

  @Test func countsChooseTheirForm() {
    let book = SiteSample.book()
    #expect(book.count(.interviewed, 1) == "1 person")
    #expect(book.count(.interviewed, 0) == "0 personer")
    #expect(book.count(.interviewed, 25) == "25 personer")
  }

  @Test func swedishOrderPutsÅÄÖLast() {
    let names = [
      "Örebro", "Ängelholm", "Åmål", "Habo", "Håbo", "Zinkgruvan", "Ale", "Älvdalen", "Halmstad",
    ]
    #expect(
      names.sorted { SwedishOrder($0) < SwedishOrder($1) }
        == [
          "Ale", "Habo", "Halmstad", "Håbo", "Zinkgruvan", "Åmål", "Älvdalen", "Ängelholm",
          "Örebro",
        ])
  }

  /// A key that is not asked for by anybody, or a phrase without a key, shows here and not on a page.
  @Test func phrasesAreAskedForInEveryLanguage() {
    let location = SourceLocation(file: "templates/strings/en.yaml", line: 7, column: 3)
    let diagnostics = Phrase.check(
      TemplateFolder(
        path: "look", templates: [],
        strings: StringTable(entries: [
          .english: ["format.and": StringTable.Entry(text: "and {more}", location: location)]
        ]), assets: []), for: [.english, .swedish])
    #expect(
      diagnostics.first { $0.identifier == "unknown-placeholder" }?.text == """
        templates/strings/en.yaml:7:3: error: the text “format.and” asks for {more}, which does not exist there [unknown-placeholder]
          fix: write it without braces

        """)
    #expect(
      diagnostics.first { $0.identifier == "missing-language" }?.text == """
        look/strings/sv.yaml: error: the site is to speak “sv” but there are no words in it [missing-language]
          fix: write look/strings/sv.yaml, or take “sv” out of `languages` in site.yaml

        """)
    #expect(
      diagnostics.contains { $0.message == "the text “total.more” is needed but does not exist" })
  }
}
