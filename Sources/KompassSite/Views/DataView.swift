import KompassTemplates

/// The page of the open data.
struct DataView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The file for spreadsheet programs.
  let workbook: DataFileView
  /// The file with semicolons and decimal commas.
  let swedish: DataFileView
  /// A municipality whose own files can be looked at; nil when none has an evaluation.
  let example: DataExampleView?
  /// The tables.
  let tables: [DataTableView]
  /// A line that names the source, ready to be copied.
  let citation: String
  /// The address of a file, for an example of code.
  let address: String
  /// The version of the files’ form.
  let version: String
  /// The link to the description of all tables as a data package.
  let package: String
  /// The link to the description for catalogues.
  let catalogue: String
  /// Descriptions of the JSON files that are no tables.
  let schemas: [LinkView]
  /// The link to where it is told how the figures come about; nil when there is no page on method.
  let method: String?

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .record("workbook", \.workbook),
    .record("swedish", \.swedish),
    .optionalRecord("example", \.example),
    .list("tables", \.tables),
    .text("citation", \.citation),
    .text("address", \.address),
    .text("version", \.version),
    .text("package", \.package),
    .text("catalogue", \.catalogue),
    .list("schemas", \.schemas),
    .optionalText("method", \.method),
  ]
}
