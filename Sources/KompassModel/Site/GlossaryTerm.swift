/// A term of the instrument, in plain words.
public struct GlossaryTerm: Equatable, Sendable {
  /// The term itself.
  public let term: LocalizedText
  /// Other forms of the word, by language: `delområdet`, `delområden`.
  public let forms: [LanguageCode: [String]]
  /// What it means.
  public let meaning: LocalizedProse

  /// Makes a term.
  public init(term: LocalizedText, forms: [LanguageCode: [String]], meaning: LocalizedProse) {
    self.term = term
    self.forms = forms
    self.meaning = meaning
  }
}
