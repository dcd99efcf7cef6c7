import KompassTemplates

/// A municipality’s latest evaluation in a list.
struct LatestView: ViewModel {
  /// The municipality.
  let name: String
  /// The link to its profile.
  let href: String
  /// The year.
  let year: String
  /// The revision.
  let revision: String
  /// The total; nil when not known.
  let total: String?
  /// The most points.
  let maximum: String
  /// How much of it is known.
  let kind: String
  /// Whether its narrative is here.
  let isWhole: Bool

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .text("year", \.year),
    .text("revision", \.revision),
    .optionalText("total", \.total),
    .text("maximum", \.maximum),
    .text("kind", \.kind),
    .flag("isWhole", \.isWhole),
  ]
}
