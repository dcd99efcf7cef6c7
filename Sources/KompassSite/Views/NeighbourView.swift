import KompassTemplates

/// One municipality that is like the one of the page.
struct NeighbourView: ViewModel {
  /// Its name.
  let name: String
  /// The link to its profile.
  let href: String
  /// How alike, in words.
  let degree: String
  /// What the likeness rests on, in words.
  let reasons: String
  /// The distance as a number.
  let distance: String
  /// The distance as a bar: the shorter, the more alike.
  let bar: Markup
  /// Inhabitants.
  let inhabitants: String
  /// Its municipality group; nil when not known.
  let group: String?
  /// Its county.
  let county: String
  /// Its latest evaluation.
  let latest: LatestView
  /// The link to both side by side; nil when the page's municipality was never evaluated.
  let comparison: String?

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .text("degree", \.degree),
    .text("reasons", \.reasons),
    .text("distance", \.distance),
    .markup("bar", \.bar),
    .text("inhabitants", \.inhabitants),
    .optionalText("group", \.group),
    .text("county", \.county),
    .record("latest", \.latest),
    .optionalText("comparison", \.comparison),
  ]
}
