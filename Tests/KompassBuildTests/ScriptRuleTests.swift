import Foundation
import Testing

/// The scripts are small, ask no one for anything, keep nothing, and never make markup or styles out of text.
@Suite struct ScriptRuleTests {
  private static let folder = Repository.templates + "/assets"

  private static var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".js") }
        .sorted()
    }
  }

  private static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
  }

  @Test func theyAreSmall() throws {
    let names = try Self.names
    #expect(
      names.contains("kommuner.js") && names.contains("hitta.js") && names.contains("jamfor.js"))
    for name in names { #expect(try Self.text(name).utf8.count < 10_000, "\(name)") }
  }

  @Test func theyKeepNothingAndMakeNoMarkup() throws {
    let forbidden = [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval(",
      "new Function", "localStorage", "sessionStorage", "indexedDB", "document.cookie", "http:",
      "https:", "import(", ".style", "setAttribute('style'", "setAttribute(\"style\"",
      "cssText", "console.",
    ]
    for name in try Self.names {
      let script = try Self.text(name)
      for sign in forbidden { #expect(!script.contains(sign), "\(name) has \(sign)") }
    }
  }

  /// Messages go to the one who is meant, and to nobody else.
  @Test func messagesHaveOneReader() throws {
    var senders: [String] = []
    for name in try Self.names {
      let script = try Self.text(name)
      let messages = script.matches(of: /postMessage\([^;]*, ([A-Za-z.]+)\);/).map { $0.1 }
      #expect(messages.count == script.matches(of: /postMessage\(/).count, "\(name)")
      if !messages.isEmpty { senders.append(name) }
      #expect(messages.allSatisfy { ["asker", "ROOT.origin"].contains($0) }, "\(name)")
    }
    #expect(senders == ["badda-in-ram.js", "kompassros.js"])
  }

  /// A few lines that two scripts need stand in both, rather than in a third that both must wait for; they must be the same.
  @Test func whatTwoScriptsShareIsTheSame() throws {
    let fold = /export function fold\(text\) \{\n(?:  .*\n)+\}/
    let folds = try Self.names.compactMap { try Self.text($0).firstMatch(of: fold)?.0 }
    #expect(folds.count >= 2)
    #expect(Set(folds).count == 1)
    for name in ["put", "rounded", "hasAreas"] {
      let definition = try Regex("\n *const \(name) = [^;]*;")
      let found = try Self.names.compactMap { try Self.text($0).firstMatch(of: definition)?.0 }
      #expect(found.count >= 2, "\(name)")
      #expect(Set(found.map { $0.split(whereSeparator: \.isWhitespace) }).count == 1, "\(name)")
    }
  }
}
