import Testing

@testable import KompassModel

@Suite struct DiagnosticTests {
  @Test func textShowsPlaceLineCaretAndFix() {
    let diagnostic = Diagnostic(
      .error, "score-above-maximum",
      at: SourceLocation(file: "content/evaluations/mark/2024.yaml", line: 12, column: 10),
      "score 23 is above the maximum 20 of sub-area 1.1",
      excerpt: Diagnostic.Excerpt(line: "  \"1.1\": 23", length: 2),
      fix: "write a number from 0 to 20")
    #expect(
      diagnostic.text == """
        content/evaluations/mark/2024.yaml:12:10: error: score 23 is above the maximum 20 of sub-area 1.1 [score-above-maximum]
          12 |   "1.1": 23
             |          ^^
          fix: write a number from 0 to 20

        """)
  }

  @Test func aWholeFileHasNoExcerpt() {
    let diagnostic = Diagnostic(
      .warning, "unused-file", at: SourceLocation(file: "content/notes.txt"), "nothing reads this")
    #expect(diagnostic.text == "content/notes.txt: warning: nothing reads this [unused-file]\n")
  }

  @Test func controlCharactersNeverReachTheTerminal() {
    let diagnostic = Diagnostic(
      .error, "x", at: SourceLocation(file: "a\u{1B}[31m", line: 1, column: 1), "b\u{7}",
      excerpt: Diagnostic.Excerpt(line: "\u{1B}]0;pwned\u{7}\u{202E}c", length: 1))
    #expect(!diagnostic.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(!diagnostic.text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func aLongLineIsCutAroundTheSpot() throws {
    let line = String(repeating: "a", count: 300) + "X" + String(repeating: "b", count: 300)
    let text = Diagnostic(
      .error, "x", at: SourceLocation(file: "f", line: 1, column: 301), "m",
      excerpt: Diagnostic.Excerpt(line: line, length: 1)
    ).text
    let lines = text.split(separator: "\n")
    let shown = Array(lines[1])
    let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
    #expect(shown[caret] == "X")
    #expect(shown.count < 140)
  }

  @Test func theLineIsGivenInPiecesAsTheTextShowsIt() {
    func pieces(of line: String, column: Int?, length: Int) -> [String]? {
      Diagnostic(
        .error, "x", at: SourceLocation(file: "f", line: 1, column: column), "m",
        excerpt: Diagnostic.Excerpt(line: line, length: length)
      ).markedLine.map { [$0.before, $0.marked, $0.after] }
    }
    #expect(pieces(of: "areas: 164, 5", column: 8, length: 3) == ["areas: ", "164", ", 5"])
    #expect(pieces(of: "areas", column: nil, length: 3) == ["areas", "", ""])
    #expect(pieces(of: "ab", column: 3, length: 1) == ["ab", "", ""])
    #expect(pieces(of: "a\u{202E}b", column: 2, length: 9) == ["a", "\u{FFFD}b", ""])
    let long = String(repeating: "a", count: 300)
    let cut = pieces(of: long + "X" + long, column: 301, length: 1)
    #expect(cut?[1] == "X")
    #expect((cut ?? []).joined().count == 122)
    let whole = Diagnostic(.error, "x", at: SourceLocation(file: "f"), "m")
    #expect(whole.markedLine == nil)
  }

  @Test func errorsAndWarningsAreCounted() {
    let error = Diagnostic(.error, "x", at: SourceLocation(file: "f"), "m")
    let warning = Diagnostic(.warning, "x", at: SourceLocation(file: "f"), "m")
    #expect(Diagnostic.count(of: [error, warning, warning]) == "1 error, 2 warnings")
    #expect(Diagnostic.count(of: [error, error, warning]) == "2 errors, 1 warning")
  }

  @Test(arguments: [
    ("totl", "total"), ("interviewes", "interviewees"), ("Kungsbaka", "Kungsbacka"),
    ("hbao", "habo"),
  ])
  func theNearestNameIsFound(_ written: String, _ meant: String) {
    #expect(
      NearestName.find(written, among: ["year", "interviewees", "total", "Kungsbacka", "habo"])
        == meant)
  }

  @Test func nothingNearIsNothing() {
    #expect(NearestName.find("xyz", among: ["total", "year"]) == nil)
    #expect(NearestName.find("", among: ["a"]) == nil)
    #expect(NearestName.find("x", among: ["sv", "a", "x"]) == nil)
    #expect(NearestName.find("ab", among: []) == nil)
  }

  @Test func tiesGoToTheFirstInTheAlphabet() {
    #expect(NearestName.find("bar", among: ["car", "far", "tar"]) == "car")
    #expect(NearestName.find("bar", among: ["tar", "far", "car"]) == "car")
  }
}
