import ArgumentParser
import KompassBuild

/// `kompassros check`: says what is wrong and what is worth knowing, and writes nothing.
struct CheckCommand: ParsableCommand {
  /// How diagnostics are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// For a person.
    case text
    /// For a program.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check content and templates; write nothing.",
    discussion: """
      Prints every error and every warning with file, line and what to do about it.
      """)

  @Option(
    help: ArgumentHelp("The folder with the evaluations.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp("The folder with the templates.", valueName: "folder"),
    completion: .directory)
  var templates = "templates"

  @Option(help: "How to print what was found: text or json.")
  var format = Format.text

  func run() throws {
    let check = SiteCheck(content: content, templates: templates).run()
    switch format {
    case .text:
      Output.print(DiagnosticReport.text(check.diagnostics))
      if check.diagnostics.isEmpty {
        Output.print("\(check.fileCount) files: nothing to remark on.")
      }
    case .json: Output.print(try DiagnosticReport.json(check.diagnostics))
    }
    try Output.check()
    if check.hasErrors { throw ExitStatus.contentErrors }
  }
}
