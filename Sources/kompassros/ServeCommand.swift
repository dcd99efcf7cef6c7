import ArgumentParser
import Foundation
import KompassPreviewOptions

/// `kompassros serve`: shows the site while it is written.
///
/// The preview is a program of its own: what it needs to serve would make every start of this one twice as long. This one
/// becomes it.
struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Build the site, show it on this machine, and again after each change.",
    discussion: """
      Pages that are open load themselves anew when content or templates have changed. While there is an error they
      show it, with file and line, and the last site that could be built. Ctrl-C ends the preview.
      """)

  @OptionGroup var options: PreviewOptions

  /// The program that serves.
  private static let program = "kompassros-serve"

  func run() throws {
    let folder = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let path = (folder ?? URL(fileURLWithPath: ".")).appending(path: Self.program).path
    let arguments = ([path] + options.arguments).map { strdup($0) }
    execv(path, arguments + [nil])
    let code = errno
    for argument in arguments { free(argument) }
    Output.complain(
      code == ENOENT
        ? """
        kompassros: the preview is a program of its own, \(Self.program), and does not lie beside this one: \(path)
          fix: run “make preview”, or copy \(Self.program) to that folder
        """
        : "kompassros: could not run \(path): \(String(cString: strerror(code)))")
    throw ExitStatus.fault
  }
}
