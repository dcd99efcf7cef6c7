import SharedByTests
import Testing

@testable import KompassData

/// Plain text in Markdown stays plain text.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("# rubrik", "\\# rubrik"), ("- punkt", "\\- punkt"), ("+ punkt", "\\+ punkt"),
    ("=== ", "\\=== "), ("12. punkt", "12\\. punkt"), ("3) punkt", "3\\) punkt"),
    ("2024 var ett år.", "2024 var ett år."), ("> citat", "\\> citat"),
    ("    kod", "kod"), ("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`"),
    ("[a](javascript:x)", "\\[a\\](javascript:x)"), ("<script>", "\\<script\\>"),
    ("https://x.se", "https\\://x.se"), ("www.x.se", "www\\.x.se"),
    ("a | b", "a \\| b"), ("&lt;", "\\&lt;"), ("\\", "\\\\"), ("~~x~~", "\\~\\~x\\~\\~"),
    ("rad\r\n\r\n# två", "rad    \\# två"), ("Å–ö 12,5 %", "Å–ö 12,5 %"),
  ])
  func whatMeansSomethingIsEscaped(_ text: String, _ expected: String) {
    #expect(MarkdownText.escaped(text) == expected)
  }

  /// What has nothing to escape is given back at once; it must be what the long way gives. A mark at the end takes that way.
  @Test func theShortWayGivesWhatTheLongOneGives() {
    let pieces = [
      "a", "Z", "å", "é", "–", "”", "…", "\u{A0}", "\u{2028}", "\u{3000}", " ", ".", "www", "w",
      ":",
      "//", "/", "-", "+", "1", "12.", "3)", "#", "=", "(", ")", "\n", "\t", "&", "<", "%", "\"",
    ]
    var random = SeededNumbers(seed: 31)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      for startsLine in [true, false] {
        // Spaces alone are nothing at the start of a line, but something before a mark.
        if startsLine, text.utf8.allSatisfy({ $0 <= 0x20 }) { continue }
        let long = MarkdownText.escaped(text + "x*", startsLine: startsLine)
        #expect(
          MarkdownText.escaped(text + "x", startsLine: startsLine) + "\\*" == long, "\(text)")
      }
    }
  }

  @Test func withinALineAStartIsNoStart() {
    #expect(MarkdownText.escaped("- 3. x", startsLine: false) == "- 3. x")
  }

  @Test func anAddressCannotEndItsLink() {
    #expect(
      MarkdownText.link("a]b", to: "https://x.se/(a) b\n<c>\\")
        == "[a\\]b](https://x.se/%28a%29%20b%0A%3Cc%3E%5C)")
  }

  @Test func aTableKeepsItsColumns() {
    var page = MarkdownPage()
    page.heading(2, "a\n# b")
    page.table(columns: [("x|y", false), ("z", true)], rows: [["a\n|", "1"]])
    #expect(page.text == "## a \\# b\n\n| x\\|y | z |\n| --- | --: |\n| a \\| | 1 |\n")
  }
}
