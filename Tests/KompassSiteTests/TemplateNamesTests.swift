import Foundation
import Testing

@testable import KompassSite
@testable import KompassTemplates

/// `docs/template-names.md` lists what templates may name; it is written from the view models themselves.
@Suite struct TemplateNamesTests {
  private let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "docs/template-names.md")

  @Test func theListIsThatOfTheViewModels() throws {
    let pages: [(String, Shape)] = [
      ("start", Shape(of: StartView.self)),
      ("municipalities", Shape(of: MunicipalityListView.self)),
      ("profile", Shape(of: ProfileView.self)), ("evaluation", Shape(of: EvaluationView.self)),
      ("compare", Shape(of: CompareView.self)),
      ("comparison", Shape(of: ComparisonView.self)),
      ("areas", Shape(of: AreaListView.self)), ("area", Shape(of: AreaView.self)),
      ("data", Shape(of: DataView.self)),
      ("free", Shape(of: FreePageView.self)), ("glossary", Shape(of: GlossaryView.self)),
      ("not-found", Shape(of: NotFoundView.self)), ("embed", Shape(of: EmbedView.self)),
      ("embedding", Shape(of: EmbeddingView.self)),
    ]
    var text = """
      # What templates may name

      Written from the program by its tests; `RECORD_GOLDENS=1 make test` writes it anew. A question mark means that the
      value may be absent; *markup* goes in with three braces; indented names belong to the one above.

      ## Every page

      """
    text += Self.outline(of: Shape(of: FrameView.self), named: "frame")
    for (name, shape) in pages {
      text += "\n## pages/\(name).mustache\n\n"
      text += Self.lines(of: shape, depth: 0, skipping: "frame")
    }
    text += "\n## partials/terms.mustache\n\n"
    text += Self.lines(of: Shape(of: TermsView.self), depth: 0, skipping: nil)
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("docs/template-names.md was written anew; run again")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text)
  }

  @Test func namesAreUniqueWithinAViewModel() {
    for shape in [
      Shape(of: ProfileView.self), Shape(of: EvaluationPartsView.self), Shape(of: ChapterView.self),
    ] {
      #expect(Set(shape.names).count == shape.names.count)
    }
  }

  private static func outline(of shape: Shape, named name: String) -> String {
    "\n- `\(name)`\n" + lines(of: shape, depth: 1, skipping: nil)
  }

  private static func lines(of shape: Shape, depth: Int, skipping skipped: String?) -> String {
    let indent = String(repeating: "  ", count: depth)
    return zip(shape.names, shape.kinds).map { name, kind in
      if name == skipped { return "" }
      return switch kind {
      case .text(let isOptional): "\(indent)- `\(name)` text\(isOptional ? "?" : "")\n"
      case .markup(let isOptional): "\(indent)- `\(name)` *markup*\(isOptional ? "?" : "")\n"
      case .flag: "\(indent)- `\(name)` condition\n"
      case .texts: "\(indent)- `\(name)` list of texts\n"
      case .record(let inner, let isOptional):
        "\(indent)- `\(name)`\(isOptional ? " ?" : "")\n"
          + lines(of: inner(), depth: depth + 1, skipping: nil)
      case .list(let inner):
        "\(indent)- `\(name)` list\n" + lines(of: inner(), depth: depth + 1, skipping: nil)
      }
    }.joined()
  }
}
