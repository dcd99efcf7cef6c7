import Foundation
import KompassBuild
import KompassContent
import KompassModel
import SharedByTests

/// Builds a site from a folder in which mistakes are made, again and again: the part of `MutationTests` that may crash.
///
/// A process of its own, for a trap ends the process. It says which seed comes next before it tries, and how that
/// ended: whoever reads along knows on which seed it crashed. A hang is ended by an alarm of the system.
@main
struct Mutator {
  /// How long one seed may take, in seconds of work; a machine that does much else may be given ten times as long.
  private static let patience = 10

  /// What is spoilt.
  private enum Spoilt: String {
    /// The publisher's content.
    case content
    /// The publisher's templates and words.
    case templates
  }

  /// Arguments: `content` or `templates`, the folder of content, one or two of templates, parted by a colon, a folder for
  /// what is written, the first seed, the step to the next, the seed to stop before, and how often the second folder of
  /// templates takes turns with the first.
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 9, let spoilt = Spoilt(rawValue: arguments[1]),
      let first = UInt64(arguments[5]), let step = UInt64(arguments[6]),
      let end = UInt64(arguments[7]), let turns = UInt64(arguments[8])
    else {
      print("Mutator content|templates CONTENT TEMPLATES SCRATCH FIRST STEP END TURNS")
      exit(2)
    }
    // A thread of Dispatch that starts a process leaves it its own mask, under which no alarm would be heard.
    var none = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, nil)
    let (content, scratch) = (arguments[2], arguments[4])
    let templates = arguments[3].split(separator: ":").map(String.init)
    let folder = try MutatedFolder(
      copyOf: spoilt == .content ? content : templates[0], at: "\(scratch)/\(spoilt.rawValue)"
    ) { spoilt == .content || $0.hasSuffix(".mustache") || $0.hasSuffix(".yaml") }
    let mutators = templates.map { templates in
      Mutator(
        folder: folder, content: spoilt == .content ? folder.path : content,
        templates: spoilt == .templates ? folder.path : templates, output: "\(scratch)/public",
        spoilt: spoilt, read: spoilt == .templates ? nil : ReadTemplates(folder: templates))
    }
    for seed in stride(from: first, to: end, by: Int(step)) {
      say("seed \(seed)")
      setAlarms(patience)
      try folder.mutated(seed: seed) { done in
        let mutator = mutators[seed % turns == 0 ? mutators.count - 1 : 0]
        switch mutator.verdict() {
        case .built: say("built")
        case .refused: say("refused")
        case .wrong(let what): say("wrong \(done) – \(what.replacing("\n", with: " ⏎ "))")
        }
      }
      setAlarms(0)
      say("memory \(mostMemory)")
    }
  }

  private let folder: MutatedFolder
  private let content: String
  private let templates: String
  private let output: String
  private let spoilt: Spoilt
  /// The templates where they are not spoilt.
  private let read: ReadTemplates?

  private func verdict() -> Verdict {
    switch spoilt {
    case .content:
      let reading = ContentReader(folder: content).read()
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      guard (reading.results == nil) == hasErrors else {
        return .wrong("results and errors contradict each other")
      }
      if hasErrors { return refusal(reading.diagnostics) }
    case .templates: break
    }
    let build = SiteBuild(
      folders: SiteBuild.Folders(content: content, templates: templates, output: output),
      isStrict: false, read: read, workers: 1)
    do {
      let outcome = try build.run()
      return outcome.published == nil ? refusal(outcome.diagnostics) : .built
    } catch {
      return .wrong("\(error)")
    }
  }

  private func refusal(_ diagnostics: [Diagnostic]) -> Verdict {
    .of(diagnostics, in: folder.path, lineCount: folder.lineCount(of:))
  }

  /// Lets the system end the process after so many seconds of work, or ten times as many by the clock; 0 takes both back.
  private static func setAlarms(_ seconds: Int) {
    var limit = itimerval(
      it_interval: timeval(), it_value: timeval(tv_sec: seconds, tv_usec: 0))
    #if os(Linux)
      // Glibc has an enumeration where its function wants a number.
      setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &limit, nil)
    #else
      setitimer(ITIMER_PROF, &limit, nil)
    #endif
    alarm(UInt32(10 * seconds))
  }

  /// The most memory that this process has had at once, in megabytes.
  private static var mostMemory: Int {
    var usage = rusage()
    #if os(Linux)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1024
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / (1024 * 1024)
    #endif
  }

  /// Says a line at once.
  private static func say(_ line: String) {
    FileHandle.standardOutput.write(Data((line + "\n").utf8))
  }
}
