import KompassTemplates

/// A municipality that does well in an area, with what the evaluators say of it.
struct GoodResultView: ViewModel {
  /// Its name and the year of the evaluation.
  let label: String
  /// The link to the chapter.
  let href: String
  /// The points.
  let score: String
  /// Strengths in the area; empty when there is no narrative.
  let strengths: [ItemView]
  /// How many more strengths stand in the chapter, in words; nil when none do.
  let more: String?
  /// The language of the strengths, where it is not the page's.
  let strengthsLanguage: String?
  /// Whether there are strengths to show.
  var hasStrengths: Bool { !strengths.isEmpty }

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("href", \.href),
    .text("score", \.score),
    .list("strengths", \.strengths),
    .optionalText("more", \.more),
    .optionalText("strengthsLanguage", \.strengthsLanguage),
    .flag("hasStrengths", \.hasStrengths),
  ]
}
