import KompassTemplates

/// One area of an evaluation for a frame on another site.
struct EmbeddedAreaView: ViewModel {
  /// The class that the fragment of the address shows it by: `omrade-3`.
  let id: String
  /// The number of the area.
  let number: String
  /// Its name.
  let name: String
  /// The link to its chapter on the site.
  let href: String
  /// The points; nil when not known.
  let score: String?
  /// Whether the points were computed here.
  let isSum: Bool
  /// "av 100 poäng".
  let maximum: String
  /// The bar.
  let bar: Markup
  /// Change and distance in words.
  let details: [String]
  /// The sub-areas as bars; nil when they are not known.
  let chart: Markup?
  /// What the figures show, in words.
  let sentences: [String]
  /// What is to be said of the figures.
  let notes: [String]
  /// Whether there is something to say beside the bar.
  var hasDetails: Bool { !details.isEmpty }

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("number", \.number),
    .text("name", \.name),
    .text("href", \.href),
    .optionalText("score", \.score),
    .flag("isSum", \.isSum),
    .text("maximum", \.maximum),
    .markup("bar", \.bar),
    .texts("details", \.details),
    .optionalMarkup("chart", \.chart),
    .texts("sentences", \.sentences),
    .texts("notes", \.notes),
    .flag("hasDetails", \.hasDetails),
  ]
}
