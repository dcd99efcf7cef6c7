import ArgumentParser
import Dispatch
import Foundation
import KompassBuild
import KompassPreview
import KompassPreviewOptions

/// What `kompassros serve` becomes.
@main
struct KompassrosServe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kompassros-serve",
    abstract: "Build the site, show it on this machine, and again after each change.",
    discussion: "“kompassros serve” runs this program.")

  @OptionGroup var options: PreviewOptions

  /// The command line was wrong, as `kompassros` says it.
  private static let wrongUsage: Int32 = 2
  /// A fault of the program or the disk.
  private static let fault: Int32 = 70

  static func main() {
    // A page that goes away is no reason to stop.
    signal(SIGPIPE, SIG_IGN)
    let command: KompassrosServe
    do {
      command = try parse()
    } catch {
      let isHelp = exitCode(for: error).isSuccess
      write(fullMessage(for: error), to: isHelp ? .standardOutput : .standardError)
      Foundation.exit(isHelp ? 0 : wrongUsage)
    }
    // Those two are waited for below, and are not to end the program at once.
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .main)
    }
    let options = command.options
    Task {
      do throws(PreviewFault) {
        let preview = try await Preview.start(
          folders: SiteBuild.Folders(
            content: options.content, templates: options.templates, output: options.output),
          port: options.port, hasSearch: !options.withoutSearch,
          hasPictures: !options.withoutPictures,
          terminal: PreviewTerminal(
            print: { write($0, to: .standardOutput) }, complain: { write($0, to: .standardError) }))
        for source in signals {
          source.setEventHandler { stop(preview) }
          source.resume()
        }
        try await preview.wait()
        Foundation.exit(0)
      } catch {
        write("kompassros: \(error)", to: .standardError)
        Foundation.exit(fault)
      }
    }
    dispatchMain()
  }

  /// Ends the preview, when the build that is going on has ended; the next signal ends the program at once.
  private static func stop(_ preview: Preview) {
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    if preview.isBuilding {
      write("Ends when the site is built; Ctrl-C again ends it now.", to: .standardOutput)
    }
    Task { await preview.stop() }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    // Whoever read this may have gone away.
    try? handle.write(contentsOf: Data((text.hasSuffix("\n") ? text : text + "\n").utf8))
  }
}
