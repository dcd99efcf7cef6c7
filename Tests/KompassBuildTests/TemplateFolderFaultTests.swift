import Foundation
import Testing

@testable import KompassBuild

/// What is said when a part of the templates is missing or left over: the whole text.
@Suite struct TemplateFolderFaultTests {
  private let folder: TemporaryFolder
  /// Knows the templates as they were before the fault.
  private let memory = InputMemory()

  init() throws {
    folder = try TemporaryFolder()
    _ = try folder.copy(of: Repository.templates, as: "templates")
    #expect(said(memory) == "")
  }

  private func said(_ memory: InputMemory?) -> String {
    SiteInputs.read(
      content: Repository.smallContent, templates: folder.at("templates"), memory: memory
    )
    .diagnostics.map(\.text).joined().replacing(folder.path + "/", with: "")
  }

  /// What is said the first time, which is what is said every time.
  private func said() -> String {
    let first = said(nil)
    for _ in 0..<2 { #expect(said(memory) == first) }
    return first
  }

  @Test func aPageWithoutItsTemplate() throws {
    try FileManager.default.removeItem(atPath: folder.at("templates/pages/areas.mustache"))
    #expect(
      said() == """
        templates/pages/areas.mustache: error: this template is needed but does not exist [template-missing]
          fix: put it back; the one that comes with Kompassros is a good start

        """)
  }

  @Test func aSiteWithoutItsStylesheet() throws {
    try FileManager.default.removeItem(atPath: folder.at("templates/assets/site.css"))
    #expect(
      said() == """
        templates/assets/site.css: error: the stylesheet does not exist [missing-stylesheet]
          fix: put it back; an empty file will do

        """)
  }

  @Test func aTemplateThatNothingUses() throws {
    try folder.write("x", to: "templates/partials/old.mustache")
    #expect(
      said() == """
        templates/partials/old.mustache: warning: no page uses this template [unused-template]
          fix: delete it, or put it in with {{>partials/old}}

        """)
  }

  @Test func aScriptThatImportsOneThatIsNotThere() throws {
    try folder.write(
      "// å\nimport {a} from './hita.js';\n  import {b} from '../x.js';\n",
      to: "templates/assets/egen.js")
    #expect(
      said() == """
        templates/assets/egen.js:2:18: error: there is no script “./hita.js” beside this one [unknown-script]
           2 | import {a} from './hita.js';
             |                  ^^^^^^^^^
          fix: did you mean “hitta.js”?
        templates/assets/egen.js:3:20: error: there is no script “../x.js” beside this one [unknown-script]
           3 |   import {b} from '../x.js';
             |                    ^^^^^^^
          fix: put it into templates/assets, or take the import away

        """)
  }

  @Test func scriptsThatImportEachOther() throws {
    try folder.write("import {b} from './en-b.js';\n", to: "templates/assets/en-a.js")
    try folder.write(
      "import {a} from './en-a.js';\nimport {b} from './en-b.js';\n",
      to: "templates/assets/en-b.js")
    #expect(
      said() == """
        templates/assets/en-b.js:1:18: error: scripts import each other in a circle: en-a.js → en-b.js → en-a.js [circular-import]
           1 | import {a} from './en-a.js';
             |                  ^^^^^^^^^
          fix: move what they have in common to a script of its own
        templates/assets/en-b.js:2:18: error: the script imports itself [circular-import]
           2 | import {b} from './en-b.js';
             |                  ^^^^^^^^^
          fix: take the import away

        """)
  }

  @Test func aTextThatCodeNeeds() throws {
    for language in ["sv", "en"] {
      let file = folder.at("templates/strings/\(language).yaml")
      let text = try String(contentsOfFile: file, encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.hasPrefix("  language_name:") }
      try lines.joined(separator: "\n").write(toFile: file, atomically: true, encoding: .utf8)
    }
    #expect(
      said() == """
        templates/strings/en.yaml: error: the text “format.language_name” is needed but does not exist [missing-string]
          fix: add “format.language_name” to templates/strings/en.yaml
        templates/strings/sv.yaml: error: the text “format.language_name” is needed but does not exist [missing-string]
          fix: add “format.language_name” to templates/strings/sv.yaml

        """)
  }
}
