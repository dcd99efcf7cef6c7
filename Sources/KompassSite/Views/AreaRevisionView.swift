import KompassTemplates

/// An area in one revision.
struct AreaRevisionView: ViewModel {
  /// The place on the page.
  let id: String
  /// The revision’s title.
  let title: String
  /// The year that names it.
  let revision: String
  /// The number of the area.
  let number: String
  /// The name in that revision.
  let name: String
  /// Names that reports print for it.
  let otherNames: String?
  /// What is judged and why.
  let about: Markup
  /// The language of that text, where it is not the page’s.
  let aboutLanguage: String?
  /// The sub-areas; empty when they are not known.
  let subareas: [SubareaRowView]
  /// All results on one axis; nil when there is none.
  let strip: ChartView?
  /// The spread in words; nil when there is no result.
  let spread: String?
  /// The mean with what it rests on; nil when there are too few results.
  let mean: String?
  /// The means of the sub-areas with lowest and highest; nil when there are too few results.
  let subareaChart: ChartView?
  /// The spreads of the sub-areas; nil when there are too few results.
  let subareaTable: PeerTableView?
  /// What the sub-areas' means rest on; nil when there are too few results.
  let subareaBasis: String?
  /// How many of the sub-areas' results were derived, in words; nil when none was.
  let subareaDerived: String?
  /// The sub-areas with the highest and the lowest share of their maximum, in words.
  let subareaSentences: [String]
  /// Where nobody does well: who has the highest score; nil when there is no result.
  let best: String?
  /// Who does well; empty when nobody has three quarters of the points.
  let good: [GoodResultView]
  /// The most common themes of opportunities; empty when there is none.
  let themes: [ThemeView]
  /// The published reference in words.
  let reference: String?
  /// What is to be known of it; nil when nothing.
  let referenceNote: String?
  /// All results, by municipality.
  let results: MadeList<AreaResultView>
  /// Whether somebody does well.
  var hasGood: Bool { !good.isEmpty }
  /// Whether there are common themes.
  var hasThemes: Bool { !themes.isEmpty }
  /// Whether the sub-areas are known.
  var hasSubareas: Bool { !subareas.isEmpty }

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("title", \.title),
    .text("revision", \.revision),
    .text("number", \.number),
    .text("name", \.name),
    .optionalText("otherNames", \.otherNames),
    .markup("about", \.about),
    .optionalText("aboutLanguage", \.aboutLanguage),
    .list("subareas", \.subareas),
    .optionalRecord("strip", \.strip),
    .optionalText("spread", \.spread),
    .optionalText("mean", \.mean),
    .optionalRecord("subareaChart", \.subareaChart),
    .optionalRecord("subareaTable", \.subareaTable),
    .optionalText("subareaBasis", \.subareaBasis),
    .optionalText("subareaDerived", \.subareaDerived),
    .texts("subareaSentences", \.subareaSentences),
    .optionalText("best", \.best),
    .list("good", \.good),
    .list("themes", \.themes),
    .flag("hasGood", \.hasGood),
    .flag("hasThemes", \.hasThemes),
    .optionalText("reference", \.reference),
    .optionalText("referenceNote", \.referenceNote),
    .list("results", \.results),
    .flag("hasSubareas", \.hasSubareas),
  ]
}
