import KompassCharts
import KompassTemplates

/// A chart on a page.
struct ChartView: ViewModel {
  /// The chart, drawn when a template asks for it: what is made of the same view without drawings needs none.
  let chart: any Chart
  /// The link to the drawing as a file.
  let download: String
  /// The link to its table as a file (CSV).
  let table: String

  /// The drawing.
  var svg: Markup { Markup(trusted: chart.inlineBytes()) }

  static let fields: [Field<Self>] = [
    .markup("svg", \.svg),
    .text("download", \.download),
    .text("table", \.table),
  ]
}
