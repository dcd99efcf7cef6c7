import Testing

@testable import KompassSite

@Suite struct ScriptCommentsTests {
  private func removed(_ script: String) -> String {
    String(decoding: ScriptComments.removed(from: Array(script.utf8)), as: UTF8.self)
  }

  @Test func linesOfCommentsAreLeftOut() {
    #expect(
      removed(
        """
        // What it does.
        import {a} from './a.js';

        /** One line. */
        const b = 'x'; // why
          /**
           * Several,
           * with // and `one backtick.
           */
          const c = `// ${b} /** */`;
          // Last.
        """)
          == """
          import {a} from './a.js';

          const b = 'x'; // why
            const c = `// ${b} /** */`;
          """)
  }

  @Test(arguments: [
    "/* Licence: kept. */\nconst a = 1;", "const a = '// no comment';",
    "const a = 1; /** after code */", "",
  ])
  func whatIsNoLineOfCommentStays(_ script: String) {
    #expect(removed(script) == script)
  }

  /// In a text over several lines a line may look like a comment.
  @Test func aTextOverSeveralLinesKeepsEverything() {
    let script = "// Why.\nconst a = `\n// text\n`;"
    #expect(removed(script) == script)
  }

  @Test(arguments: ["/** a */ const b = 1;", "/**\n a\n*/ const b = 1;", "/** never closed"])
  func codeBesideACommentIsNeverLost(_ script: String) {
    #expect(removed(script) == script)
  }
}
