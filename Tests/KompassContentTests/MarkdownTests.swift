import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

@Suite struct MarkdownTests {
  /// The library keeps part of its state for the whole process.
  @Test func textsParsedAtOnceDoNotDisturbEachOther() throws {
    let text =
      "En ~~struken~~ rad med https://example.org och www.example.org.\n\n| a | b |\n|---|---|\n| 1 | ~~2~~ |\n"
    let alone = String(describing: try MarkdownParser.parse(text).blocks)
    #expect(alone.contains("struck"))
    let all = Array(repeating: text, count: 3_000).mapInParallel { text in
      (try? MarkdownParser.parse(text)).map { String(describing: $0.blocks) == alone } ?? false
    }
    #expect(all.filter { !$0 }.count == 0)
  }

  private static let known = ["nacka": "Nacka", "mark": "Mark"]

  /// Reads a text of its own.
  private func read(_ text: String) -> (prose: Prose?, found: [String]) {
    let reading = FileReading.test(text, municipalities: Self.known)
    let prose = MarkdownReader(reading: reading).prose(MarkdownText(reading.source))
    return (prose, reading.found)
  }

  private func nacka(_ text: String) throws -> Inline {
    .link(.municipality(try #require(Slug("nacka"))), [.text(text)])
  }

  @Test func municipalityLinks() throws {
    let result = read("Som [[nacka]] och [[nacka|Nacka kommun]], *inte [[ nacka | N ]]*.")
    #expect(result.found == [])
    #expect(
      result.prose?.blocks == [
        .paragraph([
          .text("Som "), try nacka("Nacka"), .text(" och "), try nacka("Nacka kommun"), .text(", "),
          .emphasis([.text("inte "), try nacka("N")]), .text("."),
        ])
      ])
  }

  @Test func municipalityLinksStayAsTheyAreInCode() {
    let result = read("`[[xyz]]`\n\n```\n[[xyz]]\n```\n")
    #expect(result.found == [])
    #expect(result.prose?.plainText == "[[xyz]] [[xyz]]\n")
  }

  @Test func municipalityLinkWithinALinkIsItsName() {
    let result = read("[se [[nacka]]](/om/)")
    #expect(result.prose?.blocks == [.paragraph([.link(.page("om/"), [.text("se Nacka")])])])
  }

  @Test func municipalityLinkInATable() throws {
    let result = read("| a | b |\n|---|:-:|\n| [[nacka\\|N]] | [[xyz\\|X]] |\n")
    #expect(result.found == ["unknown-municipality 3:20"])
    #expect(
      result.prose?.blocks == [
        .table(
          alignments: [.natural, .center], header: [[.text("a")], [.text("b")]],
          rows: [[[try nacka("N")], [.text("X")]]])
      ])
  }

  @Test func sameUnknownLinkTwiceOnALine() {
    #expect(
      read("å [[xyz]] [[xyz]]\n[[xyz]]").found == [
        "unknown-municipality 1:5", "unknown-municipality 1:13", "unknown-municipality 2:3",
      ])
  }

  @Test func pieces() {
    #expect(MunicipalityLink.split("a") == [.text("a")])
    #expect(
      MunicipalityLink.split("[[a]] b [[c|d]]") == [
        .link(slug: "a", text: nil, source: "[[a]]"), .text(" b "),
        .link(slug: "c", text: "d", source: "[[c|d]]"),
      ])
    #expect(MunicipalityLink.split("x [[a") == [.unclosed, .text("x [[a")])
    #expect(
      MunicipalityLink.split("[[a [[b]]") == [
        .unclosed, .text("[[a "), .link(slug: "b", text: nil, source: "[[b]]"),
      ])
    #expect(MunicipalityLink.split("[[]]") == [.link(slug: "", text: nil, source: "[[]]")])
  }

  @Test func footnotesAreCountedAnewInEachText() {
    let result = read(
      "A[^x] b[^y] c[^x].\n\n[^y]: Andra, se[^z].\n\n[^x]: Första.\n\n[^z]: Tredje.\n")
    #expect(result.found == [])
    #expect(
      result.prose?.blocks == [
        .paragraph([
          .text("A"), .footnoteMark(1), .text(" b"), .footnoteMark(2), .text(" c"),
          .footnoteMark(1),
          .text("."),
        ])
      ])
    #expect(result.prose?.footnotes.count == 3)
    #expect(
      result.prose?.footnotes[1] == [
        .paragraph([.text("Andra, se"), .footnoteMark(3), .text(".")])
      ])
  }

  @Test func footnoteThatRefersToItself() {
    let result = read("A[^x].\n\n[^x]: Se[^x].\n")
    #expect(result.prose?.footnotes == [[.paragraph([.text("Se"), .footnoteMark(1), .text(".")])]])
  }

  @Test func addressesThatNobodyUsesAreNotLost() {
    #expect(read("Se [Plan].\n\n[plan]: https://a.se\n").found == [])
    #expect(read("Se [x][plan].\n\n[plan]: https://a.se\n").found == [])
    #expect(read("Text.\n\n[Obs]: viktigt\n").found == ["unused-reference 3:1"])
    #expect(read("Text\n[Obs]: viktigt\n").found == [])
    #expect(read("[Obs]: viktigt text\n").found == [])
    #expect(read("    [Obs]: kod\n").found == [])
  }

  @Test func escapedFootnoteIsText() {
    #expect(read("Skriv \\[^1] så.").found == [])
    #expect(read("`[^1]`\n\n    [^2]: kod\n").found == [])
    #expect(read("Skriv [^1] så.").found == ["unknown-footnote 1:7"])
  }

  @Test func taskLists() {
    let result = read("- [x] klar\n- [ ] kvar\n- vanlig\n")
    guard case .list(nil, true, let items)? = result.prose?.blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.isDone) == [true, false, nil])
    #expect(items[0].blocks == [.paragraph([.text("klar")])])
  }

  @Test func strikethroughNeedsTwoTildes() {
    #expect(
      read("~~a~~ ~b~").prose?.blocks == [.paragraph([.struck([.text("a")]), .text(" ~b~")])])
  }

  @Test func entitiesAndBreaks() {
    #expect(
      read("a &amp; b&nbsp;c  \nd\ne").prose?.blocks == [
        .paragraph([.text("a & b\u{A0}c"), .lineBreak, .text("d"), .softBreak, .text("e")])
      ])
  }

  @Test func autolinks() {
    #expect(
      read("www.skr.se <https://a.se> a@b.se").prose?.blocks == [
        .paragraph([
          .link(.external("http://www.skr.se"), [.text("www.skr.se")]), .text(" "),
          .link(.external("https://a.se"), [.text("https://a.se")]), .text(" "),
          .link(.external("mailto:a@b.se"), [.text("a@b.se")]),
        ])
      ])
  }

  @Test func rawHTMLIsText() {
    let result = read(
      "a <script>x</script> <!-- c --> b\n\n<div>\n<p onclick=x>\n</div>\n\n<!-- d -->\n")
    #expect(result.found == ["raw-html 1:3", "raw-html 3:1"])
    #expect(
      result.prose?.blocks == [
        .paragraph([.text("a <script>x</script>  b")]),
        .paragraph([
          .text("<div>"), .softBreak, .text("<p onclick=x>"), .softBreak, .text("</div>"),
        ]),
      ])
  }

  @Test func imageBecomesALink() {
    let result = read("![Diagram](https://a.se/b.png)")
    #expect(result.found == ["image-as-link 1:1"])
    #expect(
      result.prose?.blocks == [
        .paragraph([.link(.external("https://a.se/b.png"), [.text("Diagram")])])
      ])
  }

  @Test(arguments: [
    ("https://a.se/x?y=1#z", Inline.Destination.external("https://a.se/x?y=1#z")),
    ("HTTPS://a.se", .external("HTTPS://a.se")), ("mailto:a@b.se", .external("mailto:a@b.se")),
    ("tel:+46812", .external("tel:+46812")), ("#omrade-1", .fragment("omrade-1")),
    ("/metod/#x", .page("metod/#x")), ("/", .page("")),
    ("https://åmål.se/ö", .external("https://åmål.se/ö")),
  ])
  func goodAddress(address: String, destination: Inline.Destination) throws {
    #expect(try LinkDestination.read(address) == destination)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", " javascript:x", "java\tscript:x", "data:text/html,x",
    "vbscript:x", "file:///etc/passwd", "//a.se", "/\\a.se", "\\\\a.se", "http://", "https:///a",
    "http://a b", "https://user@a.se", "https://a..se", "metod/", "../om", "/a/../b", "/a//b", "?a",
    "",
    "mailto:x", "tel:", "\u{1}javascript:x", "https://a.se:99999", "x", "om.md",
    "blob:https://a.se",
  ])
  func badAddress(address: String) {
    #expect(throws: LinkDestination.Fault.self) { try LinkDestination.read(address) }
  }

  @Test func nestingIsBounded() {
    #expect(read(String(repeating: "> ", count: 32) + "a").found == [])
    #expect(read(String(repeating: "> ", count: 33) + "a").found == ["nesting-too-deep 1:65"])
    #expect(read(String(repeating: "1. ", count: 33) + "a").found == ["nesting-too-deep 1:97"])
    #expect(read(String(repeating: "- ", count: 40)).found == [])
    #expect(read("***" + String(repeating: "*", count: 80)).found == [])
    let open = String(repeating: "*a _b ", count: 20)
    let close = String(repeating: " b_ a*", count: 20)
    #expect(read("x\n\n\(open)x\(close)").found == ["nesting-too-deep 3:1"])
  }

  @Test func tablesAreBounded() {
    func table(columns: Int, rows: Int) -> String {
      "|" + String(repeating: "a|", count: columns) + "\n|"
        + String(repeating: "-|", count: columns) + "\n"
        + String(repeating: "|b\n", count: rows)
    }
    #expect(read(table(columns: 64, rows: 3)).found == [])
    #expect(read(table(columns: 65, rows: 3)).found == ["table-too-wide 1:1"])
    #expect(read(table(columns: 64, rows: 400)).found == ["table-too-wide 315:1"])
    #expect(read(String(repeating: "a|", count: 40) + "\n").found == [])
  }

  @Test func densityIsBounded() {
    #expect(read(String(repeating: "a", count: 2_049)).found == ["text-too-dense 1:2049"])
    #expect(read(String(repeating: "![[]( ", count: 1_100)).found == ["text-too-dense 1:6002"])
    #expect(read(String(repeating: "a@ ", count: 2_001)).found == ["text-too-dense 1:6002"])
    #expect(read(String(repeating: "a\n", count: 2_001)).found == ["text-too-dense 2001:1"])
    #expect(read(String(repeating: "a<? ", count: 501)).found == ["text-too-dense 1:2003"])
  }

  @Test(
    arguments: [
      "a@b. ", "www.a)))))))))))))))))) ", "![[]( ", "[a](b ", "*a **a ", "> a\n", "- a\n", "~~a ",
      "a|b\n-|-\n\n", "|a", "`a``", "<a ", "&a;", "xmpp:a@b.c/ ", "[^1] ", "\\", "*", "_a ",
      "# a\n", "\n",
      "  - a\n", "<!-- a\n", "![a](https://a.se) ", "<b>x</b> ", "[[x]] ", "[a](relative) ",
    ])
  func hostileTextIsReadOrRefused(piece: String) {
    // A twentieth of the largest file: the tests run without optimisation.
    let growth = Growth.ratio(at: SourceFile.largestSize / 80) { length in
      _ = read(String(repeating: piece, count: length / piece.utf8.count))
    }
    #expect(growth < Growth.most)
  }
}
