import KompassTemplates

/// One sub-area in a table.
struct SubareaRowView: ViewModel {
  /// The name of its place on the page; nil where nothing leads to it.
  let id: String?
  /// Its number.
  let number: String
  /// What is judged.
  let name: String
  /// The points, or the word for a missing figure.
  let points: String
  /// The most points.
  let maximum: String
  /// Per cent as printed, or a dash.
  let percent: String
  /// Whether the figure was derived.
  let isDerived: Bool

  static let fields: [Field<Self>] = [
    .optionalText("id", \.id),
    .text("number", \.number),
    .text("name", \.name),
    .text("points", \.points),
    .text("maximum", \.maximum),
    .text("percent", \.percent),
    .flag("isDerived", \.isDerived),
  ]
}
