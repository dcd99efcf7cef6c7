import KompassTemplates

/// The radar of one revision.
struct ComparedRadarView: ViewModel {
  /// What it shows, where there are several; nil where there is one.
  let heading: String?
  /// The drawing.
  let chart: ChartView

  static let fields: [Field<Self>] = [
    .optionalText("heading", \.heading),
    .record("chart", \.chart),
  ]
}
