import KompassModel
import Testing

@testable import KompassSite

@Suite struct ProseRendererTests {
  private func render(
    _ blocks: [Block], footnotes: [[Block]] = [], topHeading: Int = 3
  ) throws -> String {
    let links = Links(
      siteMap: SiteMap(
        baseURL: try #require(BaseURL("https://example.org/")), defaultLanguage: .swedish),
      page: .free(try SiteSample.slug("om")), language: .swedish)
    return ProseRenderer.render(
      Prose(blocks: blocks, footnotes: footnotes), links: links, book: SiteSample.book(),
      topHeading: topHeading, idPrefix: "x--"
    ).text
  }

  @Test func everyTextIsEscaped() throws {
    let hostile = "<script>\"\u{301}&'"
    let escaped = "&lt;script&gt;&quot;\u{301}&amp;&#39;"
    #expect(
      try render([
        .paragraph([
          .text(hostile), .code(hostile), .emphasis([.text(hostile)]),
          .link(.external("https://example.org/?\"&<"), [.text(hostile)]),
        ]), .code(language: "\"><script>", hostile),
        .table(alignments: [.right], header: [[.text(hostile)]], rows: [[[.text(hostile)]]]),
      ]) == """
        <p>\(escaped)<code>\(escaped)</code><em>\(escaped)</em><a href="https://example.org/?&quot;&amp;&lt;" rel="noopener">\(escaped)</a></p>
        <pre><code>\(escaped)</code></pre>
        <div class="table-frame" tabindex="0" role="region" aria-label="\(escaped)"><table>
        <thead><tr><th scope="col" class="right">\(escaped)</th></tr></thead>
        <tbody>
        <tr><td class="right">\(escaped)</td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func linksLeadToPagesOfTheSite() throws {
    #expect(
      try render([
        .paragraph([
          .link(.municipality(try SiteSample.slug("nacka")), [.text("Nacka")]), .text(" "),
          .link(.page("metod/#a"), [.text("m")]), .text(" "), .link(.fragment("b"), [.text("b")]),
          .text(" "), .link(.external("mailto:a@example.org"), [.text("e")]),
        ])
      ])
        == "<p><a href=\"../kommun/nacka/\">Nacka</a> <a href=\"../metod/#a\">m</a> <a href=\"#b\">b</a> <a href=\"mailto:a@example.org\">e</a></p>\n"
    )
  }

  @Test func linksToHeadingsOfTheTextFindThem() throws {
    #expect(
      try render([
        .paragraph([
          .link(.fragment("a"), [.text("a")]), .link(.fragment("omrade-3"), [.text("3")]),
        ]),
        .heading(level: 1, [.text("A")]),
      ])
        == "<p><a href=\"#x--a\">a</a><a href=\"#omrade-3\">3</a></p>\n<h3 id=\"x--a\">A</h3>\n")
  }

  @Test func headingsOfOneNameAreToldApart() throws {
    let html = try render(["a", "A", "a 2", "—", "!"].map { .heading(level: 1, [.text($0)]) })
    let ids = html.matches(of: /id="([^"]*)"/).map { String($0.output.1) }
    #expect(ids == ["x--a", "x--a-2", "x--a-2-2", "x--avsnitt", "x--avsnitt-2"])
  }

  @Test func headingsStandBelowThePagesOwnAndHaveIdentifiers() throws {
    #expect(
      try render([
        .heading(level: 1, [.text("Så här: räknas det!")]),
        .heading(level: 6, [.text("Så här räknas det")]),
        .heading(level: 2, [.text("—")]),
      ])
        == "<h3 id=\"x--sa-har-raknas-det\">Så här: räknas det!</h3>\n"
        + "<h4 id=\"x--sa-har-raknas-det-2\">Så här räknas det</h4>\n"
        + "<h4 id=\"x--avsnitt\">—</h4>\n")
  }

  @Test func noLevelOfHeadingsIsLeftOut() throws {
    let html = try render(
      [3, 3, 4, 6, 2, 3].map { .heading(level: $0, [.text("x")]) }, topHeading: 5)
    let levels = html.matches(of: /<h(\d)/).map { String($0.output.1) }
    #expect(levels == ["5", "5", "6", "6", "5", "6"])
  }

  @Test func tightListsHaveNoParagraphs() throws {
    let item = Block.Item(blocks: [.paragraph([.text("a")])])
    #expect(
      try render([.list(start: nil, isTight: true, items: [item])]) == "<ul>\n<li>a</li>\n</ul>\n")
    #expect(
      try render([.list(start: 3, isTight: false, items: [item])])
        == "<ol start=\"3\">\n<li><p>a</p>\n</li>\n</ol>\n")
  }

  @Test func tasksAreWordsAndNotControls() throws {
    let html = try render([
      .list(
        start: nil, isTight: true,
        items: [
          Block.Item(isDone: true, blocks: [.paragraph([.text("a")])]),
          Block.Item(isDone: false, blocks: [.paragraph([.text("b")])]),
        ])
    ])
    #expect(html.contains("prose.task_done: </span>a"))
    #expect(html.contains("prose.task_open: </span>b"))
    #expect(!html.contains("<input"))
  }

  @Test func footnotesLeadThereAndBack() throws {
    #expect(
      try render(
        [.paragraph([.text("a"), .footnoteMark(1)])], footnotes: [[.paragraph([.text("n")])]])
          == """
          <p>a<sup><a id="x--fotmark--1" href="#x--fot--1"><span class="visually-hidden">prose.footnote </span>1</a></sup></p>
          <ol class="footnotes">
          <li id="x--fot--1">n <a href="#x--fotmark--1" aria-label="prose.footnote_back: n=1">↩</a></li>
          </ol>

          """)
  }
}
