import KompassBuild
import KompassModel

/// What `kompassros build` says when it has ended, and the status that it ends with.
struct BuildEnding: Equatable {
  /// What goes to standard output; empty when nothing does.
  let output: String
  /// What goes to standard error; empty when nothing does.
  let errors: String
  /// How the program ends.
  let status: ExitStatus

  /// The ending that says `output` and `errors`.
  init(output: String, errors: String, status: ExitStatus) {
    self.output = output
    self.errors = errors
    self.status = status
  }

  /// The ending of a build that was not stopped by a fault.
  ///
  /// - Parameters:
  ///   - isStrict: whether warnings kept the site from being published, too.
  ///   - folder: the output folder, as it was named.
  init(of outcome: SiteBuild.Outcome, isStrict: Bool, output folder: String) {
    let folder = Diagnostic.printable(folder)
    guard let published = outcome.published else {
      // Warnings are told when they are what stands in the way.
      let told = outcome.diagnostics.filter { isStrict || $0.severity == .error }
      output = ""
      errors =
        DiagnosticReport.text(told) + "Nothing was published; \(folder) is as it was.\n"
      status = .contentErrors
      return
    }
    let warnings = outcome.diagnostics.count
    if published.isUnchanged {
      output =
        "Nothing has changed: \(folder) holds \(published.evaluations) evaluations of"
        + " \(published.municipalities) municipalities, \(published.files) files,"
        + " \(Self.size(published.bytes)).\n"
      errors = ""
      status = .good
      return
    }
    output =
      (warnings == 0 ? "" : DiagnosticReport.summary(outcome.diagnostics) + "\n")
      + "Published \(published.evaluations) evaluations of \(published.municipalities) municipalities"
      + " to \(folder): \(published.files) files, \(Self.size(published.bytes))."
      + (warnings == 0
        ? "" : " \(warnings) warning\(warnings == 1 ? "" : "s"): see “kompassros check”.") + "\n"
      + (published.lacksPictures
        ? "Without pictures for sharing: librsvg 2.46 or later, or cairo, is not on this machine"
          + " (Debian: librsvg2-2, Homebrew: librsvg). --without-pictures silences this.\n" : "")
    errors = ""
    status = .good
  }

  /// The ending of a build that a fault has stopped.
  init(_ fault: BuildFault) {
    output = ""
    errors = "kompassros: \(fault)\n"
    status = .fault
  }

  private static func size(_ bytes: Int) -> String {
    let tenths = (bytes + 50_000) / 100_000
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}
