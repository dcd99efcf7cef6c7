import KompassTemplates

/// One of a municipality's weaker sub-areas, and who does well there.
struct WeakSubareaView: ViewModel {
  /// The number of the sub-area.
  let number: String
  /// Its name.
  let name: String
  /// The name of its area.
  let area: String
  /// "3 av 10".
  let score: String
  /// Whether the points are missing in the source and were derived.
  let isDerived: Bool
  /// The share of the maximum in words.
  let share: String
  /// The bar, with the highest result of the others marked where it is higher.
  let bar: Markup
  /// Whether the bar has that mark.
  let hasMark: Bool
  /// Who does well, most similar first; empty when nobody does.
  let examples: [LearningExampleView]
  /// Where nobody does well: who has the most points there, in words; nil when nobody has more.
  let best: String?
  /// Where reports name a municipality as an example in this area.
  let mentions: [LinkView]
  /// Whether somebody does well.
  var hasExamples: Bool { !examples.isEmpty }
  /// Whether reports name an example.
  var hasMentions: Bool { !mentions.isEmpty }

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .text("area", \.area),
    .text("score", \.score),
    .flag("isDerived", \.isDerived),
    .text("share", \.share),
    .markup("bar", \.bar),
    .flag("hasMark", \.hasMark),
    .list("examples", \.examples),
    .optionalText("best", \.best),
    .list("mentions", \.mentions),
    .flag("hasExamples", \.hasExamples),
    .flag("hasMentions", \.hasMentions),
  ]
}
