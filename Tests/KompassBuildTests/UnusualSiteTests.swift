import Foundation
import Testing

@testable import KompassBuild

/// Content that is right but unusual: every page is well made and every link leads somewhere.
@Suite struct UnusualSiteTests {
  private let folder: TemporaryFolder
  private let content: String

  init() throws {
    folder = try TemporaryFolder()
    content = try folder.copy(of: Repository.smallContent, as: "content")
  }

  private func remove(_ paths: String...) throws {
    for path in paths { try FileManager.default.removeItem(atPath: content + "/" + path) }
  }

  private func replace(_ old: String, by new: String, in file: String) throws {
    let text = try String(contentsOfFile: content + "/" + file, encoding: .utf8)
    #expect(text.contains(old))
    try folder.write(text.replacing(old, with: new), to: "content/" + file)
  }

  /// Builds and looks at every page.
  private func site() throws -> Snapshot {
    let outcome = try build(content: content, to: folder.at("public"))
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.text) == [])
    let site = try Snapshot(of: folder.at("public"))
    let root = try #require(
      try site.text("index.html").firstMatch(of: /rel="canonical" href="([^"]*)"/)?.output.1)
    #expect(SiteProbe(site: site, root: String(root)).faults().faults == [])
    return site
  }

  @Test func withoutAnyEvaluation() throws {
    try remove("evaluations", "references.yaml", "pages", "glossary.yaml", "map.geojson")
    let start = try site().text("index.html")
    #expect(!start.contains("id=\"senaste\"") && !start.contains("id=\"siffror\""))
    #expect(!start.contains("ordlista") && !start.contains("class=\"term\""))
    #expect(try site().files["ordlista/index.html"] == nil)
    // A feed of nothing would not be valid.
    #expect(try site().files["flode.xml"] == nil && !start.contains("atom+xml"))
    #expect(try !site().text("sitemap.xml").contains("lastmod"))
  }

  @Test func withOneEvaluatedMunicipality() throws {
    try remove("evaluations/habo")
    #expect(
      try site().text("kommuner/index.html").contains("1 av 3 kommuner har en utvärdering här."))
  }

  @Test func inOneLanguageOnly() throws {
    try replace("languages: [sv, en]", by: "languages: [sv]", in: "site.yaml")
    try remove("pages/om.en.md")
    let site = try site()
    #expect(!site.files.keys.contains { $0.hasPrefix("en/") })
    #expect(try !site.text("index.html").contains("hreflang"))
    #expect(try !site.text("index.html").contains("og:locale:alternate"))
    #expect(try !site.text("sitemap.xml").contains("hreflang"))
  }

  @Test func withEnglishFirst() throws {
    try replace("languages: [sv, en]", by: "languages: [en, sv]", in: "site.yaml")
    try remove("pages/om.en.md")
    #expect(try site().text("index.html").contains("<html lang=\"en\">"))
    #expect(try site().text("sv/index.html").contains("<html lang=\"sv\">"))
    #expect(
      try site().text("sv/om/index.html").contains(
        "hreflang=\"x-default\" href=\"https://example.org/resultat/om/\">"))
  }

  @Test func withHeadingsOfOneNameAndLinksToThem() throws {
    try replace(
      "## Bakgrund",
      by:
        "### Styrkor\n\n### Styrka 1\n\n### Bakgrund\n\n### Bakgrund\n\n### !\n\nSe [ovan](#bakgrund-2) och [där](#omrade-2).",
      in: "evaluations/mark/2024.md")
    try replace("# Om\n", by: "# Innehåll\n\n## Fot 1\n\n## Sida\n", in: "pages/om.md")
    _ = try site()
  }

  @Test func withNamesThatWouldBreakOut() throws {
    try replace(
      "Mark,Marks kommun", by: "\"<b>\"\"M\"\"\u{301}&amp;'\",\"</title><script>x</script>\"",
      in: "municipalities.csv")
    let site = try site()
    // Pictures are SVG here.
    for (path, data) in site.files
    where [".html", ".svg", ".xml", "delning.png"].contains(where: path.hasSuffix) {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script>") && !text.contains("<b>\"M"), "\(path)")
    }
    #expect(
      try site.text("kommun/mark/index.html").contains(
        "&lt;b&gt;&quot;M&quot;\u{301}&amp;amp;&#39;"))
  }

  @Test func withAGlossaryThatRefersToItselfAndWouldBreakOut() throws {
    try folder.write(
      """
      - term: { sv: "Poäng <b>&", en: points }
        forms: { sv: [poäng] }
        means:
          sv: "Se [poäng](/ordlista/#poang-b), [metoden](/om/) och </section> [^1].\\n\\n## Område\\n\\n[^1]: Not."
      - term: { sv: område }
        means: { sv: "Ett område med poäng.", en: "An area." }
      """, to: "content/glossary.yaml")
    let site = try site()
    let page = try site.text("kommun/mark/index.html")
    #expect(page.contains("<a class=\"term\" href=\"#ord--poang-b\">poäng</a>"))
    #expect(page.contains("<dfn>Poäng &lt;b&gt;&amp;</dfn>"))
    #expect(page.contains("href=\"../../ordlista/#poang-b\">poäng</a>"))
    let english = try site.text("en/kommun/mark/index.html")
    #expect(english.contains("<a class=\"term\" href=\"#ord--poang-b\">points</a>"))
    #expect(!english.contains("#ord--omrade"))
    let glossary = try site.text("en/ordlista/index.html")
    #expect(glossary.contains("<dt lang=\"sv\">område</dt>"))
    #expect(glossary.contains("<span lang=\"sv\">Poäng &lt;b&gt;&amp;</span>"))
  }

  @Test func withALayoutThatListsNoWords() throws {
    let templates = try folder.copy(of: Repository.templates, as: "templates")
    let layout = templates + "/layouts/page.mustache"
    let text = try String(contentsOfFile: layout, encoding: .utf8)
    #expect(text.contains("{{{frame.terms}}}"))
    try folder.write(
      text.replacing("{{{frame.terms}}}", with: ""), to: "templates/layouts/page.mustache")
    let outcome = try build(
      content: content, templates: templates, to: folder.at("public"))
    #expect(outcome.diagnostics.map(\.text) == [])
    for (path, data) in try Snapshot(of: folder.at("public")).files {
      #expect(!String(decoding: data, as: UTF8.self).contains("class=\"term"), "\(path)")
    }
  }

  @Test func withAPageThatHasNoDescription() throws {
    try replace("description: Vem som står bakom.\n", by: "", in: "pages/om.md")
    let words = String(repeating: "Ett ord och ett till. ", count: 20)
    try replace("# Om\n", by: "# Om\n\n\(words)\n", in: "pages/om.md")
    let page = try site().text("om/index.html")
    let description = try #require(
      page.firstMatch(of: /<meta name="description" content="([^"]*)">/)?.output.1)
    #expect(description.hasPrefix("Ett ord och ett till. Ett ord"))
    #expect(description.hasSuffix(" …") && (150...202).contains(description.count))
  }

  @Test func withTwoCountiesOfOneName() throws {
    try replace("06,Jönköpings län", by: "06,Uppsala län", in: "municipalities.csv")
    let first = try site()
    #expect(try first == site())
  }

  @Test func aSumIsMarkedWhereverItIsShown() throws {
    try replace("total: 121\n", by: "areas: { 1: 60, 2: 61 }\n", in: "evaluations/habo/2021.yaml")
    let site = try site()
    for path in ["index.html", "kommuner/index.html", "kommun/habo/index.html"] {
      #expect(try site.text(path).contains("<span class=\"mark\">summa</span>"), "\(path)")
    }
  }
}
