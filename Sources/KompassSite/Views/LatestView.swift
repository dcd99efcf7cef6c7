import KompassTemplates

/// An evaluation in a list.
struct LatestView: ViewModel {
  /// The municipality.
  let name: String
  /// The link to the profile, or to the evaluation's own page when it is not the municipality's latest.
  let href: String
  /// The year.
  let year: String
  /// The revision.
  let revision: String
  /// The total; nil when not known.
  let total: String?
  /// Whether the total was computed here.
  let isSum: Bool
  /// The most points.
  let maximum: String
  /// How much of it is known.
  let kind: String

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .text("year", \.year),
    .text("revision", \.revision),
    .optionalText("total", \.total),
    .flag("isSum", \.isSum),
    .text("maximum", \.maximum),
    .text("kind", \.kind),
  ]
}
