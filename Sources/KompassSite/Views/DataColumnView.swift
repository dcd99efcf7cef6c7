import KompassTemplates

/// A column of a table.
struct DataColumnView: ViewModel {
  /// As it stands in the files.
  let name: String
  /// As a person calls it.
  let title: String
  /// What stands in it.
  let description: String
  /// What kind of value it has, in words.
  let kind: String
  /// What an empty cell means; nil where no cell is empty.
  let empty: String?
  /// The values that it may have; empty where that is open.
  let values: [DataValueView]
  /// Whether the values are listed.
  var hasValues: Bool { !values.isEmpty }

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("title", \.title),
    .text("description", \.description),
    .text("kind", \.kind),
    .optionalText("empty", \.empty),
    .list("values", \.values),
    .flag("hasValues", \.hasValues),
  ]
}
