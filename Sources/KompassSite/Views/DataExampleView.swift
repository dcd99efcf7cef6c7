import KompassTemplates

/// A municipality’s own files, as an example.
struct DataExampleView: ViewModel {
  /// The name of the municipality.
  let name: String
  /// Its files.
  let files: [DataFileView]

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .list("files", \.files),
  ]
}
