import KompassTemplates

/// A chart on a page.
struct ChartView: ViewModel {
  /// The drawing.
  let svg: Markup
  /// The link to the drawing as a file; nil when there is none.
  let download: String?
  /// The link to its table as a file (CSV); nil when there is none.
  let table: String?

  static let fields: [Field<Self>] = [
    .markup("svg", \.svg),
    .optionalText("download", \.download),
    .optionalText("table", \.table),
  ]
}
