import Foundation
import FoundationXML
import SharedByTests
import Testing

@testable import KompassCharts

/// Numbers and words as they stand in SVG.
struct MarkupTests {
  @Test(arguments: [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-1, "-1"), (0.5, "0.5"), (0.25, "0.25"), (0.1, "0.1"),
    (0.05, "0.05"), (1.005, "1"), (1.015625, "1.02"), (-1.015625, "-1.02"), (0.004, "0"),
    (-0.004, "0"), (0.005, "0.01"), (-0.005, "-0.01"), (0.995, "1"), (9.996, "10"),
    (-9.996, "-10"), (99.999, "100"), (1e9, "1000000000"), (1e300, "1000000000"),
    (-1e300, "-1000000000"), (1e-300, "0"), (.nan, "0"), (.infinity, "0"), (360, "360"),
    (12.30, "12.3"), (12.03, "12.03"),
  ])
  func number(value: Double, expected: String) {
    var markup = Markup()
    markup.number(value)
    #expect(markup.text == expected)
  }

  @Test func everyNumberIsWithinHalfAHundredthAndPlain() throws {
    var random = SeededNumbers(seed: 1)
    for _ in 0..<5000 {
      let value = Double.random(in: -2000...2000, using: &random)
      var markup = Markup()
      markup.number(value)
      let text = markup.text
      let back = try #require(Double(text))
      #expect(abs(back - value) <= 0.005 + 1e-9)
      #expect(text != "-0" && !text.contains("e"))
      if let dot = text.firstIndex(of: ".") {
        let decimals = text[dot...].dropFirst()
        #expect((1...2).contains(decimals.count) && decimals.last != "0")
      }
    }
  }

  @Test(arguments: [
    ("<a href=\"x\">'&'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;"),
    ("\"\u{301}<\u{301}&\u{20D2}", "&quot;\u{301}&lt;\u{301}&amp;\u{20D2}"),
    ("a\u{0}b\u{1B}c\u{7F}d\u{85}e\u{9F}f", "abcdef"), ("a\tb\nc\rd", "a b c d"),
    ("a\u{FFFE}b\u{FFFF}c\u{FFFD}d\u{FEFF}e", "abc\u{FFFD}d\u{FEFF}e"),
    ("åäö 漢字 👩‍👩‍👧 \u{A0}é", "åäö 漢字 👩‍👩‍👧 \u{A0}é"), ("", ""),
  ])
  func words(text: String, expected: String) {
    var markup = Markup()
    markup.words(text)
    #expect(markup.text.utf8.elementsEqual(expected.utf8))
  }

  @Test(arguments: [
    (68.0, "sv", "68"), (68.25, "sv", "68,3"), (68.25, "en", "68.3"), (68.25, "en-GB", "68.3"),
    (68.04, "sv", "68"), (-3.5, "sv", "\u{2212}3,5"), (-0.01, "sv", "0"), (.nan, "sv", ""),
    (9.96, "sv", "10"), (68.25, "enm", "68,3"),
  ])
  func decimalText(value: Double, language: String, expected: String) {
    #expect(DecimalText.text(of: value, language: language) == expected)
  }

  @Test func sineIsThatOfTheMathematicsLibrary() {
    for step in -50...130 {
      let turns = Double(step) / 48
      #expect(abs(Turn.sine(turns) - sin(turns * 2 * .pi)) < 1e-11)
      #expect(abs(Turn.cosine(turns) - cos(turns * 2 * .pi)) < 1e-11)
    }
  }

  @Test(arguments: [
    ("radar-mark-2024", "radar-mark-2024"), ("Åmål 2019", "amal-2019"), ("2024", "chart-2024"),
    ("--a--b--", "a-b"), ("", "chart"), ("\"><script>", "script"), ("Växjö/É", "vaxjo-e"),
    ("中", "u4e2d"), ("A\u{30A}", "a"),
  ])
  func reducedIdentifier(text: String, expected: String) {
    let identity = ChartIdentity(id: text, title: "", description: "", language: "sv")
    #expect(identity.id == expected)
  }
}
