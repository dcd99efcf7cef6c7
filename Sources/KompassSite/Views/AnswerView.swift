import KompassTemplates

/// A municipality's own answer to an evaluation.
struct AnswerView: ViewModel {
  /// The year of the evaluation that is answered.
  let year: String
  /// When the answer was published; nil when not stated.
  let published: String?
  /// The municipality's own words on the whole; nil when not stated.
  let comment: Markup?
  /// How many actions there are of each status, and how many opportunities without one, in words.
  let sentences: [String]
  /// The areas with something to say.
  let areas: [AnsweredAreaView]
  /// The language of the municipality's words, where it is not the page's.
  let language: String?
  /// The year of the next evaluation, when the points after are shown; nil otherwise.
  let next: String?
  /// Whether there are areas with something to say.
  var hasAreas: Bool { !areas.isEmpty }

  static let fields: [Field<Self>] = [
    .text("year", \.year),
    .optionalText("published", \.published),
    .optionalMarkup("comment", \.comment),
    .texts("sentences", \.sentences),
    .list("areas", \.areas),
    .optionalText("language", \.language),
    .optionalText("next", \.next),
    .flag("hasAreas", \.hasAreas),
  ]
}
