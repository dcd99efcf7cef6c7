import ArgumentParser
import KompassBuild

/// `kompassros export`: writes the tables that the site publishes, without making the site.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the tables of the data, without building the site.",
    discussion: """
      Writes to standard output, or to a file that is replaced when everything went well. A workbook (xlsx) holds all
      tables except omdomen and narratives; csv and json hold one table. json of one municipality without --table is
      the same as its data.json.
      """)

  @Option(help: "As what: csv, json or xlsx.")
  var format: DataExport.Format

  @Option(
    help: ArgumentHelp(
      "The table: evaluations, reports, omdomen, narratives, actions, municipalities, frameworks, comparability, references or themes.",
      valueName: "name"))
  var table: String?

  @Option(help: ArgumentHelp("The municipality, by its name in addresses.", valueName: "slug"))
  var municipality: String?

  @Option(
    help: ArgumentHelp("The folder with the evaluations.", valueName: "folder"),
    completion: .directory)
  var content = "content"

  @Option(help: ArgumentHelp("The file to write to.", valueName: "file"), completion: .file())
  var output: String?

  func validate() throws {
    if format == .xlsx, output == nil, Output.isTerminal {
      throw ValidationError("A workbook cannot be shown in a terminal: name a file with --output.")
    }
  }

  func run() throws {
    let reading = DataExport.read(content: content)
    guard let export = reading.export else {
      Output.complain(DiagnosticReport.text(reading.diagnostics.filter { $0.severity == .error }))
      throw ExitStatus.contentErrors
    }
    let selection = DataExport.Selection(
      format: format, table: table, municipality: municipality)
    if let fault = export.fault(in: selection) { throw ValidationError(fault) }
    do {
      if let output {
        try export.write(selection, toFile: output)
      } else {
        try export.write(selection) { try Output.write($0) }
      }
    } catch is Output.ReaderGone {
      // As `head` does: it has what it wanted.
    } catch let fault as BuildFault {
      Output.complain("kompassros: \(fault)")
      throw ExitStatus.fault
    }
  }
}

extension DataExport.Format: ExpressibleByArgument {}
