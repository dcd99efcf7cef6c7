import KompassTemplates

/// An evaluation for a frame on another site.
struct EmbeddedEvaluationView: ViewModel {
  /// The year.
  let year: String
  /// The revision’s title.
  let framework: String
  /// The total in one sentence.
  let sentence: String
  /// The total; nil when not known.
  let total: String?
  /// Whether the total was computed here.
  let isSum: Bool
  /// "av 800 poäng".
  let maximum: String
  /// What is to be said of the total.
  let totalNotes: [String]
  /// Where the total stands to the reference.
  let referenceSentence: String?
  /// Whether scores by area are known.
  let hasAreas: Bool
  /// The areas as a radar; nil when fewer than three are known.
  let radar: Markup?
  /// What the signs on the bars stand for; empty when there is nothing to tell apart.
  let key: [KeyView]
  /// The areas one by one; empty when none is known.
  let areas: [EmbeddedAreaView]
  /// What the areas show, in words.
  let areaSentences: [String]
  /// Everything that is to be said of the figures.
  let figureNotes: [String]
  /// Where the figures were printed.
  let source: SourceView?
  /// Whether there are signs to tell apart.
  var hasKey: Bool { !key.isEmpty }
  /// Whether there is something to say of the figures.
  var hasFigureNotes: Bool { !figureNotes.isEmpty }

  static let fields: [Field<Self>] = [
    .text("year", \.year),
    .text("framework", \.framework),
    .text("sentence", \.sentence),
    .optionalText("total", \.total),
    .flag("isSum", \.isSum),
    .text("maximum", \.maximum),
    .texts("totalNotes", \.totalNotes),
    .optionalText("referenceSentence", \.referenceSentence),
    .flag("hasAreas", \.hasAreas),
    .optionalMarkup("radar", \.radar),
    .list("key", \.key),
    .list("areas", \.areas),
    .texts("areaSentences", \.areaSentences),
    .texts("figureNotes", \.figureNotes),
    .optionalRecord("source", \.source),
    .flag("hasKey", \.hasKey),
    .flag("hasFigureNotes", \.hasFigureNotes),
  ]
}
