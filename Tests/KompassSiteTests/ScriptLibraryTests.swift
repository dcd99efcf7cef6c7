import KompassModel
import Testing

@testable import KompassSite

/// How scripts that import each other are published.
@Suite struct ScriptLibraryTests {
  private func library(_ scripts: [String: String]) -> ScriptLibrary {
    ScriptLibrary(
      scripts.map { Asset(name: $0, bytes: Array($1.utf8)) }, folder: "templates")
  }

  private func text(_ script: ScriptLibrary.Script?) -> String {
    String(decoding: script?.bytes ?? [], as: UTF8.self)
  }

  @Test func aScriptNamesWhatItImportsAsItIsPublished() throws {
    let library = library([
      "a.js": "import {b} from './b.js';\nimport\"./d/e.js\"\nexport * from \"./b.js\";\nb();",
      "b.js": "export {c as b} from './c.js';", "c.js": "export const c = 'å';",
      "d/e.js": "import {c} from '../c.js';",
    ])
    #expect(library.diagnostics == [])
    func file(_ name: String) throws -> String {
      try #require(library.scripts[name]?.path.parts.dropFirst().joined(separator: "/"))
    }
    let a = try #require(library.scripts["a.js"])
    let b = try file("b.js")
    let e = try file("d/e.js")
    #expect(
      text(a)
        == "import {b} from './\(b)';\nimport\"./\(e)\"\nexport * from \"./\(b)\";\nb();")
    #expect(text(library.scripts["d/e.js"]) == "import {c} from '../\(try file("c.js"))';")
    #expect(a.imports == ["b.js", "c.js", "d/e.js"])
    #expect(library.scripts["c.js"]?.imports == [])
  }

  @Test func theNameOfAScriptChangesWithWhatItImports() {
    func path(_ imported: String) -> OutputPath? {
      library([
        "a.js": "import './b.js';", "b.js": "import './c.js';", "c.js": imported,
      ]).scripts["a.js"]?.path
    }
    #expect(path("1") != nil)
    #expect(path("1") == path("1"))
    #expect(path("1") != path("2"))
  }

  @Test func theElementOfOtherSitesKeepsItsNameAndKnowsTheLanguages() throws {
    let library = ScriptLibrary(
      [Asset(name: "kompassros.js", bytes: Array("'{languages}'.split(' ')".utf8))],
      folder: "templates", languages: [.english, .swedish])
    let script = try #require(library.scripts["kompassros.js"])
    #expect(script.path.description == "badda-in/kompassros.js")
    #expect(text(script) == "'en sv'.split(' ')")
  }

  @Test func whatNamesNoScriptOfTheSiteIsLeftAsItIs() {
    let source = """
      const from = './b.js'; load('./b.js'); import('./b.js'); import x from 'b.js';
      const text = `from './b.js`; xfrom './b.js'; a.from './b.js'; from './b.js
      '
      """
    let library = library(["a.js": source, "b.js": ""])
    #expect(text(library.scripts["a.js"]) == source)
    #expect(library.scripts["a.js"]?.imports == [])
    #expect(library.diagnostics == [])
  }
}
