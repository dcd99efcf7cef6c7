import KompassTemplates

/// The map of municipalities, with the same as a list.
struct MapView: ViewModel {
  /// The drawing.
  let chart: ChartView
  /// The year that names the revision whose totals are shown.
  let revision: String
  /// The classes, from none to the highest.
  let classes: [MapClassView]
  /// Whom to name for the borders; nil when the file does not say.
  let attribution: String?
  /// The language of that text, where it is not the page's.
  let attributionLanguage: String?

  static let fields: [Field<Self>] = [
    .record("chart", \.chart),
    .text("revision", \.revision),
    .list("classes", \.classes),
    .optionalText("attribution", \.attribution),
    .optionalText("attributionLanguage", \.attributionLanguage),
  ]
}
