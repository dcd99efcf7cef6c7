import KompassModel
import Testing

@testable import KompassTemplates

/// A view model with one field of every kind.
private struct Page: ViewModel {
  var title = "T"
  var subtitle: String?
  var body = Markup(trusted: "<b>B</b>")
  var extra: Markup?
  var isNew = false
  var author: Person?
  var rows: [Row] = []
  var tags: [String] = []
  var names: [String] = []

  static let fields: [Field<Page>] = [
    .text("title", \.title), .optionalText("subtitle", \.subtitle), .markup("body", \.body),
    .optionalMarkup("extra", \.extra), .flag("isNew", \.isNew),
    .optionalRecord("author", \.author), .list("rows", \.rows), .texts("tags", \.tags),
    .list("people", \.people), .markup("written", \.written),
  ]

  /// A person of each name.
  var people: MadeList<Person> {
    MadeList(count: names.count) { [names] in Person(name: names[$0]) }
  }

  /// The names in bold.
  var written: MadeMarkup {
    MadeMarkup(trusted: { [names] sink in
      for piece in ["<b>", names.joined(separator: ", "), "</b>"] { sink(Array(piece.utf8)) }
    })
  }
}

private struct Person: ViewModel {
  var name = "N"
  var city: String?

  static let fields: [Field<Person>] = [.text("name", \.name), .optionalText("city", \.city)]
}

private struct Row: ViewModel {
  var title: String?
  var value = "v"

  static let fields: [Field<Row>] = [.optionalText("title", \.title), .text("value", \.value)]
}

@Suite struct TemplateTests {
  /// Compiles `templates`, of which `page` is the one to render.
  private func compile(
    _ templates: [String: String], strings: [String: String] = [:]
  ) throws -> (template: Template<Page>, diagnostics: [Diagnostic]) {
    let location = SourceLocation(file: "templates/strings/sv.yaml", line: 1, column: 1)
    var compiler = TemplateCompiler(
      folder: TemplateFolder(
        templates: templates.sorted { $0.key < $1.key }.map {
          TemplateSource(name: $0.key, file: "templates/\($0.key).mustache", text: $0.value)
        },
        strings: StringTable(entries: [
          .swedish: strings.mapValues { StringTable.Entry(text: $0, location: location) }
        ]), assets: []))
    let template = compiler.compile("page", for: Page.self, in: .swedish)
    return (template, compiler.diagnostics)
  }

  private func render(
    _ text: String, _ page: Page = Page(), with others: [String: String] = [:],
    strings: [String: String] = [:]
  ) throws -> String {
    let (template, diagnostics) = try compile(
      others.merging(["page": text]) { $1 }, strings: strings)
    #expect(diagnostics.map(\.text) == [])
    return String(decoding: try template.render(page), as: UTF8.self)
  }

  @Test func textIsEscapedAndMarkupIsNot() throws {
    #expect(
      try render("<a title=\"{{title}}\">{{title}}{{{body}}}</a>", Page(title: "\"\u{301}<&"))
        == "<a title=\"&quot;\u{301}&lt;&amp;\">&quot;\u{301}&lt;&amp;<b>B</b></a>")
  }

  @Test func sectionsShowWhatIsThere() throws {
    let text = "{{#subtitle}}[{{.}}]{{/subtitle}}{{^subtitle}}none{{/subtitle}}"
    #expect(try render(text) == "none")
    #expect(try render(text, Page(subtitle: "")) == "[]")
    #expect(
      try render("{{#isNew}}new{{/isNew}}{{^isNew}}old{{/isNew}}", Page(isNew: true)) == "new")
    #expect(
      try render("{{#tags}}<{{.}}>{{/tags}}{{^tags}}-{{/tags}}", Page(tags: ["a", "&"]))
        == "<a><&amp;>")
    #expect(try render("{{#tags}}<{{.}}>{{/tags}}{{^tags}}-{{/tags}}") == "-")
    #expect(try render("{{#extra}}{{{.}}}{{/extra}}", Page(extra: Markup(trusted: "<i>"))) == "<i>")
  }

  @Test func whatIsMadeWhenItsTurnComesStandsLikeWhatIsHeld() throws {
    let template = "{{#people}}<{{name}}>{{title}}{{/people}}{{^people}}-{{/people}}{{{written}}}"
    #expect(
      try render(template, Page(names: ["a", "&"])) == "<a>T<&amp;>T<b>a, &</b>")
    #expect(try render(template) == "-<b></b>")
  }

  @Test func aRowWithoutATitleNeverShowsThePagesTitle() throws {
    let page = Page(title: "page", rows: [Row(title: nil), Row(title: "row")])
    #expect(try render("{{#rows}}({{title}}){{/rows}}", page) == "()(row)")
  }

  @Test func namesAreSoughtOutwardWhenTheInnerOneHasNoneSuch() throws {
    let page = Page(title: "T", isNew: true, rows: [Row(value: "1"), Row(value: "2")])
    #expect(try render("{{#rows}}{{value}}{{#isNew}}!{{/isNew}}{{/rows}}", page) == "1!2!")
  }

  @Test func dottedNamesFollowRecords() throws {
    let page = Page(author: Person(name: "Åsa"))
    #expect(try render("{{author.name}}{{author.city}}", page) == "Åsa")
    #expect(try render("{{author.name}}") == "")
    #expect(try render("{{#author.city}}in {{.}}{{/author.city}}", page) == "")
  }

  @Test func layoutsAreFilledBlockByBlock() throws {
    #expect(
      try render(
        "{{<layout}}\n{{$main}}M {{title}}{{/main}}\n{{/layout}}",
        with: ["layout": "<h>{{$head}}H{{/head}}</h>{{$main}}{{/main}}{{$foot}}F{{/foot}}"])
        == "<h>H</h>M TF")
  }

  @Test func blocksOfOneNameDoNotMeanThemselves() throws {
    #expect(
      try render(
        "{{<layout}}{{$main}}[{{$main}}x{{/main}}]{{/main}}{{/layout}}",
        with: ["layout": "<{{$main}}{{/main}}>"]) == "<[x]>")
    // A box within a box, each with its own filling.
    #expect(
      try render(
        "{{<box}}{{$in}}a{{<box}}{{$in}}b{{/in}}{{/box}}{{/in}}{{/box}}",
        with: ["box": "({{$in}}{{/in}})"]) == "(a(b))")
    // The page wins over the layout between.
    #expect(
      try render(
        "{{<inner}}{{$in}}page{{/in}}{{/inner}}",
        with: [
          "inner": "{{<outer}}{{$in}}layout{{/in}}{{/outer}}", "outer": "<{{$in}}standard{{/in}}>",
        ]) == "<page>")
  }

  @Test func partialsSeeWhatTheirPlaceSees() throws {
    let page = Page(rows: [Row(value: "1")])
    #expect(
      try render(
        "{{#rows}}{{>row}}{{/rows}}", page, with: ["row": "{{value}}{{#isNew}}!{{/isNew}}/"])
        == "1/")
  }

  @Test func tagsAloneOnALineLeaveNoLine() throws {
    #expect(
      try render("a\n  {{#isNew}}\nb\n  {{/isNew}}\n{{! note }}\nc\n", Page(isNew: true))
        == "a\nb\nc\n")
    #expect(try render("a {{#isNew}}b{{/isNew}}\nc", Page(isNew: true)) == "a b\nc")
  }

  @Test func partialsAreNotIndented() throws {
    #expect(
      try render("<pre>\n  {{>code}}\n</pre>", with: ["code": "x\ny\n"]) == "<pre>\nx\ny\n</pre>")
  }

  @Test func stringsTakeValuesFromTheirPlace() throws {
    #expect(
      try render(
        "{{t.greeting}}", Page(title: "<T>"), strings: ["greeting": "Hej {title} & {author.name}!"])
        == "Hej &lt;T&gt; &amp; !")
  }

  @Test func bracesThatEncloseNoNameAreText() {
    #expect(
      StringPattern("a {b} {} { c} {d").parts == [.text("a "), .value("b"), .text(" {} { c} {d")])
    #expect(StringPattern("{a}{b.c}").names == ["a", "b.c"])
    #expect(StringPattern("{n} av {m}").text(with: ["n": "3"]) == "3 av {m}")
  }

  @Test(arguments: Fault.all)
  fileprivate func everyFaultIsToldWithItsPlace(_ fault: Fault) throws {
    let (_, diagnostics) = try compile(
      fault.others.merging(["page": fault.text]) { $1 },
      strings: ["hello": "Hej {nme}", "ok": "Ja"])
    #expect(diagnostics.map(\.text).joined() == fault.expected)
  }

  @Test func nestingIsBounded() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#isNew}}", count: depth) + String(repeating: "{{/isNew}}", count: depth)
    }
    #expect(try compile(["page": nested(64)]).diagnostics == [])
    for depth in [65, 20_000] {
      let found = try compile(["page": nested(depth)]).diagnostics
      #expect(found.map(\.identifier) == ["template-nesting-too-deep"])
      #expect(found.first?.location.column == 644)
    }
  }

  /// Were the line gone through anew for every tag, this would take minutes.
  @Test func manyTagsOnOneLine() throws {
    #expect(
      try compile(["page": String(repeating: "{{isNow}}å", count: 1000)]).diagnostics.count == 201)
    let tags = String(repeating: "{{#isNew}}å{{/isNew}}", count: 20_000)
    let found = try compile(["page": tags + "{{isNow}}"]).diagnostics
    #expect(found.map(\.location.column) == [20_000 * 21 + 3])
    #expect(found.first?.text.contains("/isNew}}{{isNow}}") == true)
    #expect(found.first?.text.contains("                ^^^^^\n") == true)
  }
}

/// A template with one fault and what is said of it.
private struct Fault: CustomTestStringConvertible, Sendable {
  let text: String
  var others: [String: String] = [:]
  let expected: String

  var testDescription: String { text }

  static let all: [Fault] = [
    Fault(
      text: "a\n<p>{{titel}}</p>\n",
      expected: """
        templates/page.mustache:2:6: error: there is no “titel” here [template-unknown-name]
           2 | <p>{{titel}}</p>
             |      ^^^^^
          fix: did you mean “title”?

        """),
    Fault(
      text: "{{author.nam}}",
      expected: """
        templates/page.mustache:1:3: error: there is no “nam” in “author” [template-unknown-name]
           1 | {{author.nam}}
             |   ^^^^^^^^^^
          fix: did you mean “name”?

        """),
    Fault(
      text: "{{title.name}}",
      expected: """
        templates/page.mustache:1:3: error: “title” has no parts, so “name” cannot be one [template-not-a-group]
           1 | {{title.name}}
             |   ^^^^^^^^^^
          fix: write “title” alone, or use it as a section

        """),
    Fault(
      text: "{{>rows}}", others: ["row": "x"],
      expected: """
        templates/page.mustache:1:4: error: there is no template “rows” [template-unknown-template]
           1 | {{>rows}}
             |    ^^^^
          fix: did you mean “row”?

        """),
    Fault(
      text: "{{<layout}}{{$mian}}x{{/mian}}{{/layout}}", others: ["layout": "{{$main}}{{/main}}"],
      expected: """
        templates/page.mustache:1:15: error: the layout “layout” has no block “mian” [template-unknown-block]
           1 | {{<layout}}{{$mian}}x{{/mian}}{{/layout}}
             |               ^^^^
          fix: did you mean “main”?

        """),
    Fault(
      text: "{{<layout}}lost{{/layout}}", others: ["layout": "{{$main}}{{/main}}"],
      expected: """
        templates/page.mustache:1:4: error: “layout” holds something outside its blocks [template-text-outside-block]
           1 | {{<layout}}lost{{/layout}}
             |    ^^^^^^
          fix: put it between {{$block}} and {{/block}}, with the name of one of the layout's blocks

        """),
    Fault(
      text: "{{#rows}}x",
      expected: """
        templates/page.mustache:1:4: error: the section “rows” is never closed [template-unclosed-section]
           1 | {{#rows}}x
             |    ^^^^
          fix: close it with {{/rows}}

        """),
    Fault(
      text: "x{{/rows}}",
      expected: """
        templates/page.mustache:1:5: error: “rows” is closed here but was not opened [template-unopened-section]
           1 | x{{/rows}}
             |     ^^^^
          fix: open it with {{#rows}}, or take this tag away

        """),
    Fault(
      text: "x {{title",
      expected: """
        templates/page.mustache:1:3: error: the tag that begins here is never closed [template-unclosed-tag]
           1 | x {{title
             |   ^^
          fix: close it with }}

        """),
    Fault(
      text: "{{& title}}",
      expected: """
        templates/page.mustache:1:3: error: templates here do not know “&” in a tag [template-bad-tag]
           1 | {{& title}}
             |   ^
          fix: write finished markup with three braces, text with two, both without “&”

        """),
    Fault(
      text: "{{{title}}}",
      expected: """
        templates/page.mustache:1:4: error: “title” is text and must be escaped [template-raw-text]
           1 | {{{title}}}
             |    ^^^^^
          fix: write it with two braces: {{title}}

        """),
    Fault(
      text: "{{body}}",
      expected: """
        templates/page.mustache:1:3: error: “body” is finished markup [template-escaped-markup]
           1 | {{body}}
             |   ^^^^
          fix: write it with three braces: {{{body}}}

        """),
    Fault(
      text: "{{rows}}",
      expected: """
        templates/page.mustache:1:3: error: “rows” cannot be shown as text [template-not-text]
           1 | {{rows}}
             |   ^^^^
          fix: use it as a section: {{#rows}} … {{/rows}}

        """),
    Fault(
      text: "{{#title}}x{{/title}}",
      expected: """
        templates/page.mustache:1:4: error: “title” is always there, so a section of it says nothing [template-always-there]
           1 | {{#title}}x{{/title}}
             |    ^^^^^
          fix: take the section away and keep what is in it

        """),
    Fault(
      text: "{{.}}",
      expected: """
        templates/page.mustache:1:3: error: “.” stands for a text of a list, and there is none here [template-no-item]
           1 | {{.}}
             |   ^
          fix: write the name of a value

        """),
    Fault(
      text: "{{t.helo}}",
      expected: """
        templates/page.mustache:1:3: error: there is no text “helo” in strings/sv.yaml [template-unknown-string]
           1 | {{t.helo}}
             |   ^^^^^^
          fix: did you mean “hello”?

        """),
    Fault(
      text: "{{t.hello}}",
      expected: """
        templates/page.mustache:1:3: error: there is no “nme” here [template-unknown-name]
           1 | {{t.hello}}
             |   ^^^^^^^
          fix: use one of: author, body, extra, isNew, people, rows, subtitle, tags, title, written

        """),
    Fault(
      text: "{{{t.ok}}}",
      expected: """
        templates/page.mustache:1:4: error: “t.ok” is text and must be escaped [template-raw-text]
           1 | {{{t.ok}}}
             |    ^^^^
          fix: write it with two braces: {{t.ok}}

        """),
    Fault(
      text: "{{>a}}", others: ["a": "{{>b}}", "b": "{{>a}}"],
      expected: """
        templates/b.mustache:1:4: error: “a” is put into itself: a → b → a [template-recursion]
           1 | {{>a}}
             |    ^
          fix: take this tag away; a template cannot hold itself

        """),
  ]
}
