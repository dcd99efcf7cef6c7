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
  /// The published reference in words.
  let reference: String?
  /// What is to be known of it; nil when nothing.
  let referenceNote: String?
  /// All results, by municipality.
  let results: [AreaResultView]
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
    .optionalText("reference", \.reference),
    .optionalText("referenceNote", \.referenceNote),
    .list("results", \.results),
    .flag("hasSubareas", \.hasSubareas),
  ]
}
