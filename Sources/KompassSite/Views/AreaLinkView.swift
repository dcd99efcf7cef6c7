import KompassTemplates

/// An area in a list.
struct AreaLinkView: ViewModel {
  /// Its number.
  let number: String
  /// Its name.
  let name: String
  /// The link to its page.
  let href: String
  /// The first sentence on it.
  let about: String
  /// The language of that sentence, where it is not the page’s.
  let aboutLanguage: String?
  /// How many results there are.
  let count: String

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .text("href", \.href),
    .text("about", \.about),
    .optionalText("aboutLanguage", \.aboutLanguage),
    .text("count", \.count),
  ]
}
