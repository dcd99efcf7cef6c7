import ArgumentParser
import KompassBuild

/// `kompassros diff`: says what has changed between two editions of a site.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what is new between two published folders, or two content folders.",
    discussion: """
      Prints the note that a publisher sends along with a release, as Markdown: which evaluations, figures, texts, pages
      and addresses came, went or changed. An address that went is a warning.
      """)

  @Argument(help: "The folder as it was.", completion: .directory)
  var old: String

  @Argument(help: "The folder as it is.", completion: .directory)
  var new: String

  @Option(help: "The language of the note: en or sv.")
  var language = SiteComparison.Language.en

  @Flag(help: "List everything, not only the first ten of a kind.")
  var all = false

  @Flag(help: "End with exit code 1 when an address went.")
  var strict = false

  func run() throws {
    do {
      let comparison = try SiteComparison(old: old, new: new, isWhole: all)
      Output.print(comparison.note(in: language))
      let gone = comparison.goneAddresses.count
      if gone > 0 {
        Output.complain(
          "warning: \(gone) address\(gone == 1 ? "" : "es") of \(old) \(gone == 1 ? "is" : "are") no longer in \(new)"
            + "\n  fix: have your web server send readers on, or bring back what was there")
        if strict { throw ExitStatus.contentErrors }
      }
    } catch let refusal as SiteComparison.Refusal {
      switch refusal {
      case .neither(let path):
        throw ValidationError(
          "\(path) is neither a published site (no data/evaluations.csv) nor a content folder (no site.yaml)."
        )
      case .mixed(let published, let content):
        throw ValidationError(
          "\(published) is a published site, but \(content) is a content folder; compare two of a kind."
        )
      case .content(_, let diagnostics):
        Output.complain(DiagnosticReport.text(diagnostics))
        throw ExitStatus.contentErrors
      }
    } catch let fault as BuildFault {
      Output.complain("kompassros: \(fault)")
      throw ExitStatus.fault
    }
  }
}

extension SiteComparison.Language: ExpressibleByArgument {}
