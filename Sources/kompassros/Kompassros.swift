import ArgumentParser
import Foundation

/// The command line: what a publisher types.
@main
struct Kompassros: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kompassros",
    abstract: "Publishes evaluations of how municipalities are governed as a website.",
    discussion: """
      Reads content/ and templates/ in the working folder and writes the site to public/.

      Exit codes: 0 good, 1 the content or the published index has errors, 2 wrong usage,
      70 a fault of the program or the disk.
      """,
    version: version,
    subcommands: [
      NewCommand.self, BuildCommand.self, CheckCommand.self, DiffCommand.self, SearchCommand.self,
      ExportCommand.self, ServeCommand.self,
    ])

  @Flag(help: "Print the manual page for man.")
  var generateManual = false

  func run() throws {
    guard generateManual else { throw CleanExit.helpRequest(Self.self) }
    Output.print(try ManualPage(dump: Self._dumpHelp()).text)
  }

  /// The version of the program, as in CHANGELOG.md.
  static let version = "0.1.0"

  static func main() {
    // A reader that goes away, as `head` does, is no reason to stop half-way through a build.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
      try Output.check()
    } catch let status as ExitStatus {
      Self.exit(withError: ExitCode(status.rawValue))
    } catch {
      // The parser's own code for wrong usage is 64; here it is 2, as in most tools of the trade.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code.isSuccess {
        Output.print(text)
        let isPrinted = (try? Output.check()) != nil
        let status: ExitStatus = isPrinted ? .good : .fault
        Self.exit(withError: ExitCode(status.rawValue))
      }
      Output.complain(text)
      let status: ExitStatus = code == .validationFailure ? .wrongUsage : .fault
      Self.exit(withError: ExitCode(status.rawValue))
    }
  }
}
