import KompassData
import KompassModel
import SharedByTests
import Testing

@testable import KompassContent

/// What is written as Markdown is read back as the same text.
@Suite struct MarkdownWriterTests {
  private struct Addresses: DataAddresses {
    func profile(of municipality: Slug) -> String { "https://example.org/kommun/\(municipality)/" }
    func evaluation(_ id: EvaluationID) -> String { "https://example.org/\(id)/" }
    func chapter(_ area: AreaNumber, of id: EvaluationID) -> String { evaluation(id) }
    func strength(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
    func opportunity(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
    func answer(to id: EvaluationID) -> String { "" }
    func area(_ id: Slug) -> String { "" }
    func page(_ path: String) -> String { "https://example.org/" + path }
  }

  private let writer = MarkdownWriter(addresses: Addresses(), page: "https://example.org/sida/")

  private func read(_ text: String) throws -> Prose {
    let reading = FileReading.test(text, municipalities: ["nacka": "Nacka", "mark": "Mark"])
    return try #require(MarkdownReader(reading: reading).prose(MarkdownText(reading.source)))
  }

  /// Words with single spaces: a line that ends in the source is a space in what is written.
  private func words(_ prose: Prose) -> [Substring] {
    prose.plainText.split(whereSeparator: \.isWhitespace)
  }

  @Test(arguments: [
    "En *rad* med **fetstil**, ~~struket~~ och `kod` samt [länk](https://example.org/a_b).",
    "## Rubrik\n\nText.\n\n- ett\n- två\n  - under\n\n1. a\n2. b",
    "| a | b |\n|:--|--:|\n| `x\\|y` | 2 |", "> citat\n>\n> - lista",
    "```swift\nlet a = \"`\"\n```",
    "- [x] klart\n- [ ] inte klart", "rad ett\\\nrad två", "Fot[^1].\n\n[^1]: Not.",
    "\\# inte rubrik\n\n\\- inte lista\n\n1\\. inte lista", "- a\n\n- b\n\n* c\n* d",
    "Se [[nacka]] och [metoden](/metod/#a) och [ovan](#rubrik).\n\n# Rubrik",
  ])
  func aTextIsReadBackAsItWas(_ text: String) throws {
    let prose = try read(text)
    let written = writer.text(of: prose)
    let again = try read(written)
    #expect(words(again) == words(prose), "\(written)")
    #expect(shape(again) == shape(prose), "\(written)")
    #expect(writer.text(of: again) == written)
  }

  /// Everything that can be written, at random: no word becomes markup and none is lost.
  @Test(arguments: 0..<100)
  func aTextMadeAtRandomIsReadBackAsItWas(_ seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    var source = RandomMarkdown()
    let prose = try read(source.narrative(&random))
    let written = writer.text(of: prose)
    let again = try read(written)
    #expect(words(again) == words(prose), "\(written)")
    #expect(shape(again) == shape(prose), "\(written)")
  }

  @Test func hostileTextStaysText() throws {
    let hostile = [
      "# a", "- a", "1. a", "> a", "```", "<b>x</b>", "[a](b)", "![a](b)", "| a |\n|---|", "***",
      "a\n===", "https://x.se", "www.x.se", "[^1]", "&amp;", "    kod", "~~~",
      "\\", "*a*", "+ a", "- [x] a", "<!-- x -->", "[a]: https://x.se",
    ]
    for text in hostile {
      let line = text.replacing("\n", with: " ")
      let written = writer.text(of: Prose(paragraph: text))
      let again = try read(written)
      #expect(words(again) == words(Prose(paragraph: line)), "\(written)")
      guard case .paragraph(let inlines)? = again.blocks.first, again.blocks.count == 1 else {
        Issue.record("“\(text)” is no paragraph: \(again.blocks)")
        continue
      }
      for inline in inlines {
        if case .text = inline { continue }
        Issue.record("“\(text)” became \(inline)")
      }
    }
  }

  @Test func headingsStandBelowThoseAround() throws {
    let prose = try read("## Ett\n\n### Två\n\n> # Tre\n\n###### Fyra")
    let below = MarkdownWriter(
      addresses: Addresses(), page: "https://example.org/sida/", topHeading: 4)
    #expect(below.text(of: prose) == "#### Ett\n\n##### Två\n\n> #### Tre\n\n###### Fyra")
  }

  /// The kinds of blocks, outer ones first.
  private func shape(_ prose: Prose) -> [String] {
    (prose.blocks + prose.footnotes.flatMap { $0 }).flatMap(shape)
  }

  private func shape(_ block: Block) -> [String] {
    switch block {
    case .paragraph: ["paragraph"]
    case .heading(let level, _): ["heading \(level)"]
    case .list(let start, let isTight, let items):
      // A list of one item with one block has no place to show that it is loose.
      [
        "list \(start.map(String.init) ?? "-") "
          + "\(isTight || items.count == 1 && items.allSatisfy { $0.blocks.count < 2 }) "
          + "\(items.map(\.isDone))"
      ]
        + items.flatMap { $0.blocks.flatMap(shape) }
    case .quote(let blocks): ["quote"] + blocks.flatMap(shape)
    case .code(let language, let code): ["code \(language ?? "") \(code)"]
    case .table(let alignments, let header, let rows):
      ["table \(alignments) \(header.count) \(rows.count)"]
    case .rule: ["rule"]
    }
  }
}
