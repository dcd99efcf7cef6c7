import KompassModel
import Testing

@testable import KompassContent

@Suite struct ThemeFinderTests {
  private func theme(_ id: String, _ words: String...) throws -> Theme {
    Theme(id: try #require(Slug(id)), name: LocalizedText(id), words: words)
  }

  private func found(_ words: String..., in text: String) throws -> Bool {
    let theme = Theme(id: try #require(Slug("tema")), name: LocalizedText("Tema"), words: words)
    return !ThemeFinder([theme]).themes(in: text).isEmpty
  }

  @Test(arguments: [
    "Uppföljningen kan stärkas.", "Stärk uppföljningen.", "UPPFÖLJNING", "Mål- och uppföljning",
    "(uppfölja)", "”Uppföljning”", "resultat/uppföljning", "uppfölj",
  ])
  func wordIsFoundAtTheBeginningOfWords(text: String) throws {
    #expect(try found("uppfölj", in: text))
  }

  @Test(arguments: [
    "Budgetuppföljning", "Följ upp", "uppfolj", "upp följ", "2uppfölj", "uppföl", "",
  ])
  func wordIsNotFoundElsewhere(text: String) throws {
    #expect(try !found("uppfölj", in: text))
  }

  @Test(arguments: ["Det ska följas upp.", "Följas\nupp", "följas  upp", "Målen (följas upp)"])
  func phraseIsFoundAsAWhole(text: String) throws {
    #expect(try found("följas upp", in: text))
  }

  @Test(arguments: ["följas uppåt", "uppföljas upp", "följas, upp", "följas", "följas uppdraget"])
  func phraseIsNotFoundInPart(text: String) throws {
    #expect(try !found("följas upp", in: text))
  }

  @Test func wordWithHyphenIsFound() throws {
    #expect(try found("e-tjänst", in: "Fler e-tjänster behövs."))
    #expect(try !found("e-tjänst", in: "Fler tjänster behövs."))
  }

  /// å as one code point in the text and as two in the list, and the other way round.
  @Test func letterIsTheSameHoweverItIsWritten() throws {
    #expect(try found("a\u{30A}tgärd", in: "Vidta åtgärder."))
    #expect(try found("åtgärd", in: "Vidta a\u{30A}tga\u{308}rder."))
    #expect(try !found("åtgärd", in: "Vidta atgärder."))
  }

  @Test func themesComeOnceInTheirOrder() throws {
    let finder = ThemeFinder([
      try theme("mal", "mål", "måltal"), try theme("webb", "webb"), try theme("analys", "analys"),
    ])
    #expect(
      finder.themes(in: "Analysera måltalen, målen och webben.").map(\.text) == [
        "mal", "webb", "analys",
      ])
    #expect(finder.themes(in: "Webben").map(\.text) == ["webb"])
    #expect(ThemeFinder([]).themes(in: "Webben").isEmpty)
  }
}
