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
  }

  @Test func withEnglishFirst() throws {
    try replace("languages: [sv, en]", by: "languages: [en, sv]", in: "site.yaml")
    try remove("pages/om.en.md")
    #expect(try site().text("index.html").contains("<html lang=\"en\">"))
    #expect(try site().text("sv/index.html").contains("<html lang=\"sv\">"))
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
    for (path, data) in site.files where path.hasSuffix(".html") || path.hasSuffix(".svg") {
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("<script>") && !text.contains("<b>\"M"), "\(path)")
    }
    #expect(
      try site.text("kommun/mark/index.html").contains(
        "&lt;b&gt;&quot;M&quot;\u{301}&amp;amp;&#39;"))
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
