import KompassTemplates

/// A chart on a page.
struct ChartView: ViewModel {
  /// The drawing.
  let svg: Markup
  /// The link to the drawing as a file.
  let download: String
  /// The link to its table as a file (CSV).
  let table: String

  static let fields: [Field<Self>] = [
    .markup("svg", \.svg),
    .text("download", \.download),
    .text("table", \.table),
  ]
}
