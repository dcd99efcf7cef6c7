import KompassTemplates

/// A table of the open data.
struct DataTableView: ViewModel {
  /// The identifier of its columns on the page.
  let id: String
  /// What it is called in the names of files.
  let name: String
  /// As a person calls it.
  let title: String
  /// What it holds.
  let description: String
  /// The files that it comes as; the workbook, which has many tables, is not among them.
  let files: [DataFileView]
  /// The year of its newest entry; nil when it has no entry with a year.
  let newest: String?
  /// Its columns in their order.
  let columns: [DataColumnView]
  /// The link to what describes its JSON for programs.
  let schema: String
  /// The link to what describes its CSV for programs.
  let metadata: String

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("name", \.name),
    .text("title", \.title),
    .text("description", \.description),
    .list("files", \.files),
    .optionalText("newest", \.newest),
    .list("columns", \.columns),
    .text("schema", \.schema),
    .text("metadata", \.metadata),
  ]
}
