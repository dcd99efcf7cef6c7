import KompassTemplates

/// One municipality in the list.
struct MunicipalityRowView: ViewModel {
  /// The short name.
  let name: String
  /// The link to its profile.
  let href: String
  /// Inhabitants; nil when not known.
  let population: String?
  /// The same as plain digits, for a script.
  let inhabitants: String?
  /// The number of the size class; nil when the inhabitants are not known.
  let sizeClass: String?
  /// The size class in words.
  let size: String?
  /// The code of the municipality group; nil when not known.
  let groupCode: String?
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
  /// The most points; nil when there is no evaluation.
  let maximum: String?
  /// How much of the evaluation is known; nil when there is none.
  let kind: String?
  /// The figures of every evaluation for a script, as ``EvaluationFigures`` writes them; nil when there is none.
  let results: String?
  /// Whether there is an evaluation.
  let isEvaluated: Bool

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("href", \.href),
    .optionalText("population", \.population),
    .optionalText("inhabitants", \.inhabitants),
    .optionalText("sizeClass", \.sizeClass),
    .optionalText("size", \.size),
    .optionalText("groupCode", \.groupCode),
    .optionalText("group", \.group),
    .optionalText("year", \.year),
    .optionalText("revision", \.revision),
    .optionalText("total", \.total),
    .flag("isSum", \.isSum),
    .optionalText("maximum", \.maximum),
    .optionalText("kind", \.kind),
    .optionalText("results", \.results),
    .flag("isEvaluated", \.isEvaluated),
  ]
}
