import KompassModel

/// A term of the glossary as one language shows it.
struct GlossaryEntry: Sendable {
  /// The name of its place in the glossary, the same in every language: `delomrade`.
  let anchor: String
  /// The word.
  let term: String
  /// The language that the word is in: another than the page's when there is no translation.
  let termLanguage: LanguageCode
  /// The word in Swedish, the language of the evaluations, when that is another word; else nil.
  let swedish: String?
  /// Every form by which the term is found in a text of the language; empty when it has none in it.
  let forms: [String]
  /// What it means.
  let meaning: Prose
  /// The language that the meaning is in.
  let meaningLanguage: LanguageCode

  init(_ term: GlossaryTerm, anchor: String, in language: LanguageCode) {
    self.anchor = anchor
    self.term = term.term.text(in: language)
    termLanguage = term.term.language(for: language)
    swedish = termLanguage == .swedish ? nil : term.term[.swedish]
    forms = [term.term[language]].compactMap(\.self) + (term.forms[language] ?? [])
    (meaning, meaningLanguage) = term.meaning.prose(in: language)
  }
}
