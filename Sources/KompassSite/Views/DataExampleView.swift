import KompassTemplates

/// A municipality’s own files, as an example.
struct DataExampleView: ViewModel {
  /// The name of the municipality.
  let name: String
  /// Its files.
  let files: [DataFileView]
  /// Its profile as Markdown.
  let markdown: DataFileView

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .list("files", \.files),
    .record("markdown", \.markdown),
  ]
}
