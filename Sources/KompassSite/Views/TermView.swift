import KompassTemplates

/// A term of the glossary with what it means.
struct TermView: ViewModel {
  /// The identifier of the definition on its page.
  let id: String
  /// The word.
  let term: String
  /// The language of the word, where it is not the page’s.
  let language: String?
  /// The word in Swedish, where the page is in another language and the word is translated.
  let swedish: String?
  /// What it means.
  let meaning: Markup
  /// The language of the meaning, where it is not the page’s.
  let meaningLanguage: String?
  /// The link back to where the word stands on the page; nil on the page of the glossary.
  let backHref: String?
  /// The link to the word in the glossary.
  let href: String

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("term", \.term),
    .optionalText("language", \.language),
    .optionalText("swedish", \.swedish),
    .markup("meaning", \.meaning),
    .optionalText("meaningLanguage", \.meaningLanguage),
    .optionalText("backHref", \.backHref),
    .text("href", \.href),
  ]
}
