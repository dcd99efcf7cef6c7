import KompassTemplates

/// One sub-area in the table of a chapter.
struct SubareaRowView: ViewModel {
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
    .text("number", \.number),
    .text("name", \.name),
    .text("points", \.points),
    .text("maximum", \.maximum),
    .text("percent", \.percent),
    .flag("isDerived", \.isDerived),
  ]
}
