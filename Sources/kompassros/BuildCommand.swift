import ArgumentParser
import KompassBuild
import KompassModel

/// `kompassros build`: checks everything and publishes the site.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check everything and publish the site.",
    discussion: """
      On any error all of them are printed and the published site stays exactly as it was. The first ten
      warnings are named; “kompassros check” says more of them.
      """)

  @Option(
    help: ArgumentHelp("The folder with the evaluations.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(
    help: ArgumentHelp("The folder with the templates.", valueName: "folder"),
    completion: .directory)
  var templates = "templates"

  @Option(
    help: ArgumentHelp(
      "The folder to publish to. It is replaced as a whole.", valueName: "folder"),
    completion: .directory)
  var output = "public"

  @Flag(help: "Publish nothing when there are warnings, either.")
  var strict = false

  @Flag(help: "Leave out search: its index, its pages and the links to them.")
  var withoutSearch = false

  @Flag(help: "Leave out the pictures that are shown where a page is shared.")
  var withoutPictures = false

  @Flag(help: "Lay a copy compressed with gzip beside each file, where it is smaller.")
  var precompressed = false

  @Flag(help: "Make every file anew, whatever the last build left.")
  var noCache = false

  @Flag(help: "Print how long every stage took.")
  var timings = false

  @Option(help: .hidden)
  var progressAfter = 2.0

  func run() throws {
    let showsStages = timings
    let progress = !timings && ProgressLine.isPossible ? BuildProgress() : nil
    let line = progress.map { ProgressLine($0, after: progressAfter) }
    let build = SiteBuild(
      folders: SiteBuild.Folders(content: content, templates: templates, output: output),
      isStrict: strict, hasSearch: !withoutSearch, hasPictures: !withoutPictures,
      compresses: precompressed, usesCache: !noCache,
      progress: progress
    ) { report in
      if showsStages { Output.print(Self.line(for: report)) }
    }
    let ending: BuildEnding
    do throws(BuildFault) {
      ending = BuildEnding(of: try build.run(), isStrict: strict, output: output)
    } catch {
      ending = BuildEnding(error)
    }
    line?.end()
    Output.print(ending.output)
    Output.complain(ending.errors)
    if ending.status != .good { throw ending.status }
    try Output.check(done: "the site is published, but ")
  }

  private static func line(for report: StageReport) -> String {
    let name =
      switch report.stage {
      case .read: "Read and checked"
      case .plan: "Planned"
      case .render: "Rendered"
      case .index: "Indexed"
      case .publish: "Published"
      }
    let milliseconds = Int((report.seconds * 1000).rounded())
    return "\(name) \(report.count) files in \(milliseconds) ms"
  }
}
