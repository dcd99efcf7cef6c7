import ArgumentParser
import KompassBuild

/// `kompassros new evaluation`: makes the two files of an evaluation, to be filled in.
struct NewEvaluationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation",
    abstract: "Make the two files of an evaluation, to be filled in.",
    discussion: """
      Writes evaluations/SLUG/YEAR.yaml and YEAR.md with every area and sub-area of the framework and, in Swedish, what
      to write where. They are a draft: nothing of it is published until the line “draft: true” is deleted. Files that
      are there are never touched.
      """)

  @Argument(
    help: "The municipality, by its name in addresses (the column slug of municipalities.csv).")
  var slug: String

  @Argument(help: "The year of the evaluation.")
  var year: Int

  @Option(
    help: ArgumentHelp(
      "The revision; without it the newest that is valid in that year.", valueName: "id"))
  var framework: String?

  @Option(
    help: ArgumentHelp("The folder with the evaluations.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  func run() throws {
    do {
      let made = try NewEvaluation(content: content).make(
        slug: slug, year: year, framework: framework)
      Output.print(
        """
        Made a draft of \(made.municipality) \(year), laid out for \(made.framework):
        \(made.paths.map { "  \($0)" }.joined(separator: "\n"))
        Next:
          1. Write the figures into the first and what the evaluators found into the second.
          2. kompassros check    says what is still to be written
          3. Delete the line “draft: true”, then: kompassros build
        """)
    } catch let refusal as NewEvaluation.Refusal {
      if case .content(let diagnostics) = refusal {
        Output.complain(DiagnosticReport.text(diagnostics))
        throw ExitStatus.contentErrors
      }
      throw ValidationError("\(refusal)")
    } catch let fault as BuildFault {
      Output.complain("kompassros: \(fault)")
      throw ExitStatus.fault
    }
  }
}
