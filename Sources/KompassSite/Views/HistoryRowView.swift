import KompassTemplates

/// One evaluation in a history.
struct HistoryRowView: ViewModel {
  /// The year.
  let year: String
  /// The link to its page.
  let href: String
  /// The total, or the word for a missing figure.
  let total: String
  /// Whether the total was computed here.
  let isSum: Bool
  /// The most points.
  let maximum: String
  /// The year that names the revision.
  let revision: String
  /// The revision’s title.
  let framework: String
  /// The change of the total; nil where none may be counted.
  let change: String?
  /// How far it can be compared with the evaluation before; nil for the first.
  let comparability: String?
  /// The link to the municipality's answer; nil when there is none.
  let answerHref: String?
  /// Why.
  let note: String?
  /// The language of that note, where it is not the page’s.
  let noteLanguage: String?

  static let fields: [Field<Self>] = [
    .text("year", \.year),
    .text("href", \.href),
    .text("total", \.total),
    .flag("isSum", \.isSum),
    .text("maximum", \.maximum),
    .text("revision", \.revision),
    .text("framework", \.framework),
    .optionalText("change", \.change),
    .optionalText("comparability", \.comparability),
    .optionalText("answerHref", \.answerHref),
    .optionalText("note", \.note),
    .optionalText("noteLanguage", \.noteLanguage),
  ]
}
