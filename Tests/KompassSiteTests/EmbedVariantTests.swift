import KompassModel
import Testing

@testable import KompassSite

/// What the fragment of an address can ask a page for a frame for.
@Suite struct EmbedVariantTests {
  private func areas(_ count: Int) throws -> [AreaNumber] {
    try (1...count).map { try SiteSample.area($0) }
  }

  @Test func everyCombinationHasAFragmentOfItsOwn() throws {
    let fragments = EmbedVariant.all(areas: try areas(8)).map(\.fragment)
    #expect(fragments.count == 3 * 2 * 9 - 1)
    #expect(Set(fragments).count == fragments.count)
    for fragment in ["ljus", "mork", "kompakt", "omrade-8", "mork_kompakt_omrade-3"] {
      #expect(fragments.contains(fragment), "\(fragment)")
    }
    #expect(EmbedVariant.all(areas: []).map(\.fragment).count == 5)
  }

  @Test func anAreaThatThePageLacksShowsTheWholeInTheSameColours() throws {
    let variant = EmbedVariant(theme: .dark, isCompact: true, area: try SiteSample.area(3))
    #expect(variant.classes(among: []) == "mork kompakt")
    #expect(
      variant.classes(among: [try SiteSample.area(3)]) == "mork kompakt omrade-3 ett-omrade")
    #expect(variant.fragment == "mork_kompakt_omrade-3")
  }

  @Test func theStylesheetShowsEachArea() throws {
    let rules = EmbedVariant.stylesheet(areas: try areas(2))
    #expect(rules.hasSuffix(".omrade-2:target~.ram .omrade-2{display:block}\n"))
    #expect(rules.contains(".omrade-1:target~.ram .omrade-1{display:block}\n"))
    #expect(rules.contains(".mork:target~.ram{--kc-ink:#e8eeec"))
  }

  @Test func aSnippetIsWellMadeWhateverTheName() {
    let text = EmbedSnippet.image.text([
      "href": "https://example.org/?a=1&b=2", "src": "x.svg", "label": "<\"Å\" & 'Ö'>",
    ])
    #expect(
      text == """
        <a href="https://example.org/?a=1&amp;b=2"><img src="x.svg" \
        alt="&lt;&quot;Å&quot; &amp; &#39;Ö&#39;&gt;"></a>
        """)
    // What a value holds is text, also where it looks like a name.
    #expect(
      EmbedSnippet.image.text(["href": "{label}", "src": "{src}{", "label": "}{href}"])
        == "<a href=\"{label}\"><img src=\"{src}{\" alt=\"}{href}\"></a>")
    #expect(EmbedSnippet(pattern: "{ {a} {b}").text(["a": "x", "b": "y"]) == "{ {a} y")
    #expect(!EmbedSnippet.frame.text(["src": "a", "label": "b", "height": "1"]).contains("{"))
  }
}
