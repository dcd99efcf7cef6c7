import KompassTemplates

/// A file to download.
struct DataFileView: ViewModel {
  /// What kind of file it is: `CSV`.
  let format: String
  /// The name of the file.
  let name: String
  /// The link to it.
  let href: String
  /// How large it is, in words; nil when that is not known.
  let size: String?

  static let fields: [Field<Self>] = [
    .text("format", \.format),
    .text("name", \.name),
    .text("href", \.href),
    .optionalText("size", \.size),
  ]
}
