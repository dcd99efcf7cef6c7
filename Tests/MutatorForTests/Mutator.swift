import Foundation
import KompassBuild
import KompassContent
import SharedByTests

/// Builds a site from a folder in which mistakes are made, again and again: the part of `MutationTests` that may fall.
///
/// A process of its own, for a trap ends the process. It says which seed comes next before it tries, and how that
/// ended: whoever reads along knows on which seed it fell. A hang is ended by the alarm of the system.
@main
struct Mutator {
  /// How long one seed may take, in seconds.
  private static let patience: UInt32 = 10

  /// What is spoilt.
  private enum Spoilt: String {
    /// The publisher's content.
    case content
    /// The publisher's templates and words.
    case templates
  }

  /// Arguments: `content` or `templates`, the two folders, a folder for what is written, the first seed, the step to
  /// the next, the seed to stop before, and of how many that can be read one is built.
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 9, let spoilt = Spoilt(rawValue: arguments[1]),
      let first = UInt64(arguments[5]), let step = UInt64(arguments[6]),
      let end = UInt64(arguments[7]), let share = UInt64(arguments[8])
    else {
      print("Mutator content|templates CONTENT TEMPLATES SCRATCH FIRST STEP END SHARE")
      exit(2)
    }
    let (content, templates, scratch) = (arguments[2], arguments[3], arguments[4])
    let folder = try MutatedFolder(
      copyOf: spoilt == .content ? content : templates, at: "\(scratch)/\(spoilt.rawValue)"
    ) { spoilt == .content || $0.hasSuffix(".mustache") || $0.hasSuffix(".yaml") }
    let mutator = Mutator(
      folder: folder, content: spoilt == .content ? folder.path : content,
      templates: spoilt == .templates ? folder.path : templates, output: "\(scratch)/public",
      readsFirst: spoilt == .content)
    for seed in stride(from: first, to: end, by: Int(step)) {
      say("seed \(seed)")
      alarm(patience)
      try folder.mutated(seed: seed) { done in
        switch mutator.verdict(builds: seed % share == 0) {
        case .read: say("read")
        case .built: say("built")
        case .refused: say("refused")
        case .wrong(let what): say("wrong \(done) – \(what.replacing("\n", with: " ⏎ "))")
        }
      }
      alarm(0)
      say("memory \(mostMemory)")
    }
  }

  private let folder: MutatedFolder
  private let content: String
  private let templates: String
  private let output: String
  /// Whether the folder is read alone first: most mistakes show then, and the templates need not be compiled.
  private let readsFirst: Bool

  /// - Parameter builds: whether the site is built when its content can be read.
  private func verdict(builds: Bool) -> Verdict {
    if readsFirst {
      let reading = ContentReader(folder: content).read()
      let hasErrors = reading.diagnostics.contains { $0.severity == .error }
      guard (reading.results == nil) == hasErrors else {
        return .wrong("results and errors contradict each other")
      }
      if hasErrors {
        return .of(reading.diagnostics, in: folder.path, lineCount: folder.lineCount(of:))
      }
      if !builds { return .read }
    }
    let build = SiteBuild(
      folders: SiteBuild.Folders(content: content, templates: templates, output: output),
      isStrict: false, hasPictures: false, workers: 1, report: { _ in })
    do {
      let outcome = try build.run()
      return outcome.published != nil
        ? .built : .of(outcome.diagnostics, in: folder.path, lineCount: folder.lineCount(of:))
    } catch {
      return .wrong("\(error)")
    }
  }

  /// The most memory that this process has had at once, in megabytes.
  private static var mostMemory: Int {
    var usage = rusage()
    #if os(Linux)
      // Glibc has an enumeration where its function wants a number.
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
