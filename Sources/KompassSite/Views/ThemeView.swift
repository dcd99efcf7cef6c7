import KompassTemplates

/// A theme that opportunities of an area share.
struct ThemeView: ViewModel {
  /// What it is called.
  let name: String
  /// The language of the name, where it is not the page's.
  let language: String?
  /// How many opportunities of how many evaluations, in words.
  let count: String
  /// The share of the area's opportunities as a bar.
  let bar: Markup
  /// The evaluations, each linked to the first of its opportunities on the theme.
  let places: [LinkView]

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .optionalText("language", \.language),
    .text("count", \.count),
    .markup("bar", \.bar),
    .list("places", \.places),
  ]
}
