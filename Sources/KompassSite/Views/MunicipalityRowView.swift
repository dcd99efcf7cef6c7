import KompassTemplates

/// One municipality in the list.
struct MunicipalityRowView: ViewModel {
  /// The short name.
  let name: String
  /// The link to its profile.
  let href: String
  /// Inhabitants; nil when not known.
  let population: String?
  /// The municipality group; nil when not known.
  let group: String?
  /// The year of the latest evaluation; nil when there is none.
  let year: String?
  /// Its revision.
  let revision: String?
  /// Its total; nil when not known.
  let total: String?
  /// Whether the total was computed here.
  let isSum: Bool
  /// Whether there is an evaluation.
  let isEvaluated: Bool

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .optionalText("population", \.population),
    .optionalText("group", \.group),
    .optionalText("year", \.year),
    .optionalText("revision", \.revision),
    .optionalText("total", \.total),
    .flag("isSum", \.isSum),
    .flag("isEvaluated", \.isEvaluated),
  ]
}
