import KompassTemplates

/// The same page in another language.
struct LanguageLinkView: ViewModel {
  /// The name of the language, in that language.
  let label: String
  /// Where it leads.
  let href: String
  /// The code of the language.
  let language: String

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("href", \.href),
    .text("language", \.language),
  ]
}
