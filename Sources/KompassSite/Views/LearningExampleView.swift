import KompassTemplates

/// A municipality that does well in a sub-area.
struct LearningExampleView: ViewModel {
  /// Its name and the year of the evaluation.
  let label: String
  /// The link to the chapter of its evaluation.
  let href: String
  /// "18 av 20".
  let score: String
  /// Whether the points are missing in the source and were derived.
  let isDerived: Bool
  /// How alike the two are, in words; nil when not known.
  let degree: String?
  /// What the evaluators name as its strengths in the area; empty when that is not known here or stands further up.
  let strengths: [ItemView]
  /// How many more strengths stand in the chapter, in words; nil when none do or none are shown here.
  let more: String?
  /// The language of the strengths, where it is not the page's.
  let strengthsLanguage: String?
  /// Whether there are strengths to show.
  var hasStrengths: Bool { !strengths.isEmpty }

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("href", \.href),
    .text("score", \.score),
    .flag("isDerived", \.isDerived),
    .optionalText("degree", \.degree),
    .list("strengths", \.strengths),
    .optionalText("more", \.more),
    .optionalText("strengthsLanguage", \.strengthsLanguage),
    .flag("hasStrengths", \.hasStrengths),
  ]
}
