import KompassTemplates

/// One of the values that a column of a table may have.
struct DataValueView: ViewModel {
  /// As it stands in the file.
  let value: String
  /// What it means.
  let meaning: String

  static let fields: [Field<Self>] = [
    .text("value", \.value),
    .text("meaning", \.meaning),
  ]
}
