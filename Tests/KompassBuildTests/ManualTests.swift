import Foundation
import Testing

/// Completions and the manual page know every command and option.
@Suite struct ManualTests {
  /// The commands that do something, each with its own options, as the help shows them.
  private static let commands: [(path: [String], options: [String])] = {
    let paths = [
      ["new", "site"], ["new", "evaluation"], ["build"], ["check"], ["diff"], ["search"],
      ["export"], ["serve"],
    ]
    return paths.map { path in
      let help = (try? Program.run(path + ["--help"], in: "/").output) ?? ""
      let options = help.split(separator: "\n").filter { $0.hasPrefix("  --") }.map { line in
        String(line.dropFirst(2).prefix { $0 != " " })
      }
      return (path, options.filter { $0 != "--version" && $0 != "--help" })
    }
  }()

  /// A command that is new has to be known here, too.
  @Test func theListAboveHasEveryCommand() throws {
    for (above, names) in [
      ([], ["new", "build", "check", "diff", "search", "export", "serve"]),
      (["new"], ["site", "evaluation"]),
    ] as [([String], [String])] {
      let help = try Program.run(above + ["--help"], in: "/").output
      let list = try #require(help.range(of: "SUBCOMMANDS:\n")).upperBound
      let found = help[list...].split(separator: "\n", omittingEmptySubsequences: false)
        .prefix { !$0.isEmpty }.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
        .map { String($0.dropFirst(2).prefix { $0 != " " }) }
      #expect(found == names)
    }
    #expect(Self.commands.allSatisfy { !$0.options.isEmpty })
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsNameEverything(_ shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell], in: "/")
    #expect(script.status == 0)
    for (path, options) in Self.commands {
      for word in path { #expect(script.output.contains(word), "\(word)") }
      for option in options {
        let word = shell == "fish" ? "-l '\(option.dropFirst(2))'" : option
        #expect(
          script.output.contains(word) || script.output.contains("-l \(option.dropFirst(2))"),
          "\(path) \(option)")
      }
    }
  }

  @Test func theManualNamesEverything() throws {
    let manual = try Program.run(["--generate-manual"], in: "/")
    #expect(manual.status == 0)
    #expect(manual.output.hasPrefix(".TH KOMPASSROS 1 "))
    #expect(manual.output.utf8.allSatisfy { $0 < 0x80 })
    let sections = manual.output.components(separatedBy: ".SS ")
    for (path, options) in Self.commands {
      let name = "kompassros \(path.joined(separator: " "))\n"
      let section = try #require(sections.first { $0.hasPrefix(name) }, "\(name)")
      for option in options {
        #expect(
          section.contains("\\fB\(option.replacing("-", with: "\\-"))\\fR"), "\(path) \(option)")
      }
    }
    // Every line is a request that is known, or text.
    let requests = Set(
      manual.output.split(separator: "\n").filter { $0.hasPrefix(".") }.map {
        String($0.prefix { $0 != " " })
      })
    #expect(requests == [".TH", ".SH", ".SS", ".TP", ".br", ".sp"])
  }
}
