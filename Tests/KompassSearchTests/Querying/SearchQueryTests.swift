import Testing

@testable import KompassSearch

@Suite struct SearchQueryTests {
  private func units(_ text: String) -> [String] {
    SearchQuery(text).units.map { $0.isPhrase ? "“\($0.text)”" : $0.text }
  }

  @Test(arguments: [
    ("Medborgardialog i Mark", ["medborgardialog", "mark"]), ("", []), (" – ! ", []),
    ("Dals-Ed e-tjänst", ["dals", "ed", "e", "tjänst"]), ("mark mark", ["mark", "mark"]),
    ("“öppna data” skola", ["“öppna data”", "skola"]),
    ("»öppna data\" skola", ["“öppna data”", "skola"]),
    ("skola \"öppna data", ["skola", "“öppna data”"]), ("\"\" skola \"\"", ["skola"]),
    ("\"skola\"", ["“skola”"]), ("o\u{308}ppen A\u{30A}MÅL", ["öppen", "åmål"]),
    ("sam\u{AD}spel", ["samspel"]),
  ])
  func wordsAndPhrases(_ text: String, _ expected: [String]) {
    #expect(units(text) == expected)
  }

  @Test func commonWordsAreLeftOutAndSaid() {
    let query = SearchQuery("vad är det som är bra \"och det\"")
    #expect(query.units.map(\.text) == ["bra"])
    #expect(query.common == ["vad", "är", "det", "som", "och"])
    #expect(SearchQuery("och").units.isEmpty)
  }

  @Test func commonWordsKeepTheirPlaceInAPhrase() throws {
    let query = SearchQuery("\"dialog med de boende\" och")
    let unit = try #require(query.units.first)
    #expect(unit.text == "dialog med de boende")
    #expect(unit.words.map(\.place) == [0, 3])
    #expect(query.common == ["och"])
  }

  @Test func whatIsBeyondTheBoundsIsLeftOut() {
    #expect(units((1...20).map { "ord\($0)" }.joined(separator: " ")).count == 12)
    #expect(units("och att " + (1...12).map { "ord\($0)" }.joined(separator: " ")).last == "ord12")
    #expect(units(String(repeating: " ", count: 197) + "abcdef") == ["abc"])
    // 200 characters in NFC, 300 code points as typed.
    #expect(units(String(repeating: "o\u{308} ", count: 99) + "xyz").count == 12)
    #expect(units(String(repeating: "- o\u{308}", count: 66) + "xyz").last == "ö")
    #expect(units(String(repeating: "x", count: 100_000)) == [String(repeating: "x", count: 40)])
  }
}
