import Foundation
import KompassModel
import KompassTemplates

@testable import KompassContent

/// Templates.
enum TemplateFuzz {
  /// A view model with a field of every kind. Lists have one item, so that nested sections do not multiply.
  private struct Item: ViewModel {
    let depth: Int

    static let fields: [Field<Self>] = [
      .text("name") { _ in "<b>\"&" },
      .optionalText("note") { $0.depth > 1 ? "'" : nil },
      .markup("html") { _ in Markup(trusted: "<p>") },
      .flag("holds") { $0.depth % 2 == 0 },
      .texts("words") { _ in ["a<"] },
      .record("inner") { Item(depth: $0.depth + 1) },
      .optionalRecord("other") { $0.depth < 3 ? Item(depth: $0.depth + 1) : nil },
      .list("items") { $0.depth < 3 ? [Item(depth: $0.depth + 1)] : [] },
    ]
  }

  /// What is wrong with how `input` is compiled and rendered.
  static func objection(to input: [UInt8]) -> String? {
    let source = SourceFile(path: FileFuzz.path, bytes: input)
    let faults = TextCheck(path: source.path, bytes: input).faults()
    if !faults.isEmpty {
      return faults.lazy.compactMap { FileFuzz.objection(to: $0, in: source) }.first
    }
    let templates = [
      TemplateSource(name: "pages/page", file: source.path, text: source.text),
      TemplateSource(
        name: "layouts/page", file: "layout", text: "<html>{{$main}}-{{/main}}{{$end}}{{/end}}"),
      TemplateSource(name: "partials/part", file: "part", text: "{{name}}{{>pages/page}}"),
    ]
    let words = StringTable.Entry(text: "{name} <", location: SourceLocation(file: "strings"))
    let folder = TemplateFolder(
      path: "templates", templates: templates,
      strings: StringTable(entries: [.swedish: ["group.key": words]]), assets: [])
    var compiler = TemplateCompiler(folder: folder)
    let template = compiler.compile("pages/page", for: Item.self, in: .swedish)
    let own = compiler.diagnostics.filter { $0.location.file == source.path }
    for diagnostic in own {
      if let objection = FileFuzz.objection(to: diagnostic, in: source) { return objection }
    }
    guard compiler.diagnostics.isEmpty else { return nil }
    let page = (try? template.render(Item(depth: 0))) ?? []
    return String(validating: page, as: UTF8.self) == nil ? "the page is no text" : nil
  }

  /// The fixtures, those of the repository and some of every tag.
  static func seeds() throws -> [[UInt8]] {
    let own = [
      "{{<layouts/page}}{{$main}}{{name}}{{{html}}}{{/main}}{{/layouts/page}}",
      "{{#items}}{{inner.name}}{{^holds}}{{t.group.key}}{{/holds}}{{/items}}\n{{>partials/part}}\n",
      "{{! note }}{{#words}}{{.}}{{/words}}{{#note}}{{.}}{{/note}}{{#other}}{{name}}{{/other}}",
    ]
    let root = FuzzTarget.tests.deletingLastPathComponent().appending(path: "templates").path
    let shipped = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
      .filter { $0.hasSuffix(".mustache") }
      .compactMap { FileManager.default.contents(atPath: "\(root)/\($0)").map { Array($0) } }
    return try own.map { Array($0.utf8) } + shipped
      + FuzzTarget.fixtures { $0.hasSuffix(".mustache") }.map(\.bytes)
  }
}
