import KompassTemplates

/// One result in an area.
struct AreaResultView: ViewModel {
  /// The municipality.
  let name: String
  /// The link to the chapter.
  let href: String
  /// The year.
  let year: String
  /// The points.
  let score: String
  /// Whether the figure is a sum that was computed here.
  let isSum: Bool

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .text("year", \.year),
    .text("score", \.score),
    .flag("isSum", \.isSum),
  ]
}
