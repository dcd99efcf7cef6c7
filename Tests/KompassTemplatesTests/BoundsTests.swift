import KompassModel
import Testing

@testable import KompassTemplates

/// A view model that holds a list of its own kind, as a tree does.
private struct Tree: ViewModel {
  var name = "N"
  var branches: [Tree] = []

  static let fields: [Field<Tree>] = [.text("name", \.name), .list("branches", \.branches)]
}

/// Templates that grow without end when they are put into each other or laid out.
@Suite struct BoundsTests {
  private func compile(
    _ templates: [String: String]
  ) -> (template: Template<Tree>, diagnostics: [Diagnostic]) {
    var compiler = TemplateCompiler(
      folder: TemplateFolder(
        templates: templates.sorted { $0.key < $1.key }.map {
          TemplateSource(name: $0.key, file: "templates/\($0.key).mustache", text: $0.value)
        }, strings: StringTable(entries: [:]), assets: []))
    let template = compiler.compile("page", for: Tree.self, in: .swedish)
    return (template, compiler.diagnostics)
  }

  /// `page` and so many partials, of which each is `text` with `NEXT` for the next one.
  private func chain(_ count: Int, of text: String, page: String) -> [String: String] {
    var templates = ["page": page, "p\(count)": "x"]
    for level in 0..<count {
      templates["p\(level)"] = text.replacing("NEXT", with: "p\(level + 1)")
    }
    return templates
  }

  @Test func aLargePageIsPutTogetherOfItsPieces() throws {
    let page = compile(["page": "<{{#branches}}{{name}},{{/branches}}>"]).template
    let names = (0..<300_000).map { "å\($0)" }
    let bytes = try page.render(Tree(branches: names.map { Tree(name: $0) }))
    #expect(bytes.count > 2_000_000)
    #expect(bytes == Array("<\(names.map { $0 + "," }.joined())>".utf8))
  }

  @Test func partialsThatDoubleEndAtABound() throws {
    let few = compile(chain(10, of: "{{>NEXT}}{{>NEXT}}", page: "{{>p0}}"))
    #expect(few.diagnostics == [])
    #expect(try few.template.render(Tree()).count == 1024)
    for text in ["{{>NEXT}}{{>NEXT}}", "{{>NEXT}}{{#branches}}{{>NEXT}}{{/branches}}"] {
      let many = compile(chain(50, of: text, page: "a\nb {{>p0}}"))
      #expect(
        many.diagnostics.map(\.text) == [
          """
          templates/page.mustache:2:6: error: with all that is put in, the page grows beyond 4 MB here [template-too-large]
             2 | b {{>p0}}
               |      ^^
            fix: put partials in less often; where each puts the next in twice, a page doubles with every level

          """
        ])
      #expect(try many.template.render(Tree()) == [])
    }
  }

  @Test func soDoLayouts() {
    let text = "{{<NEXT}}{{$a}}{{$a}}{{/a}}{{$a}}{{/a}}{{/a}}{{/NEXT}}"
    let templates = chain(40, of: text, page: "{{<p0}}{{$a}}1{{/a}}{{/p0}}")
      .merging(["p40": "{{$a}}{{/a}}"]) { $1 }
    // What a layout is filled with from outside wins, so this one does not double.
    #expect(compile(templates).diagnostics == [])
    let both = "{{<NEXT}}{{/NEXT}}{{<NEXT}}{{/NEXT}}"
    #expect(
      compile(chain(40, of: both, page: "{{<p0}}{{/p0}}")).diagnostics.map(\.identifier)
        == ["template-too-large"])
  }

  /// Text counts as well as tags: a file of some size is put in a few times, then too often.
  @Test func longTextsCountInFull() {
    let text = String(repeating: "x", count: 100_000)
    func page(_ count: Int) -> [String: String] {
      ["page": String(repeating: "{{>long}}", count: count), "long": text]
    }
    #expect(compile(page(39)).diagnostics == [])
    #expect(compile(page(42)).diagnostics.map(\.identifier) == ["template-too-large"])
  }

  @Test func nestingEndsAtABoundOverAllFiles() throws {
    let bound = TemplateCompiler.deepest
    // Each partial is a level, and the section within it another one.
    let deep = chain(
      bound / 2, of: "{{#branches}}{{>NEXT}}{{/branches}}", page: "{{>p0}}")
    let good = compile(deep)
    #expect(good.diagnostics == [])
    var tree = Tree()
    for _ in 0..<bound { tree = Tree(branches: [tree]) }
    #expect(try good.template.render(tree) == Array("x".utf8))
    for count in [bound / 2 + 1, 5000] {
      let tooDeep = compile(
        chain(count, of: "{{#branches}}{{>NEXT}}{{/branches}}", page: "\n{{>p0}}"))
      #expect(
        tooDeep.diagnostics.map(\.text) == [
          """
          templates/page.mustache:2:4: error: with all that is put in, the nesting is deeper than 200 levels [template-nesting-too-deep]
             2 | {{>p0}}
               |    ^^
            fix: put fewer sections and partials into each other

          """
        ])
    }
  }

  @Test func aPageEndsAtABound() throws {
    let text = String(repeating: "x", count: 1_000_000)
    let page = compile(["page": "{{#branches}}\(text){{/branches}}"]).template
    func tree(_ count: Int) -> Tree { Tree(branches: Array(repeating: Tree(), count: count)) }
    #expect(try page.render(tree(64)).count == PageTooLarge.mostBytes)
    #expect(throws: PageTooLarge(template: "templates/page.mustache")) {
      try page.render(tree(65))
    }
    let names = compile(["page": "{{#branches}}{{name}}{{/branches}}"]).template
    #expect(throws: PageTooLarge(template: "templates/page.mustache")) {
      try names.render(Tree(branches: Array(repeating: Tree(name: text), count: 65)))
    }
  }

  /// A list stays in reach within itself: three items are 3⁶⁰ after sixty levels, also when nothing is shown.
  @Test(arguments: ["", "x", "{{name}}"])
  func soDoListsWithinThemselves(_ inner: String) {
    let page = compile([
      "page": String(repeating: "{{#branches}}", count: 60) + inner
        + String(repeating: "{{/branches}}", count: 60)
    ])
    #expect(page.diagnostics == [])
    // The lists of the innermost are asked for, and it has some, however deep.
    var tree = Tree()
    for _ in 0..<61 { tree = Tree(branches: [tree, tree, tree]) }
    #expect(throws: PageTooLarge(template: "templates/page.mustache")) {
      try page.template.render(tree)
    }
  }
}
