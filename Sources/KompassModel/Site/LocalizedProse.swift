/// A Markdown text in one or more languages.
public struct LocalizedProse: Equatable, Sendable {
  /// What was written, by language. Never empty.
  private let texts: [LanguageCode: Prose]

  /// - Returns: nil when `texts` is empty.
  public init?(_ texts: [LanguageCode: Prose]) {
    if texts.isEmpty { return nil }
    self.texts = texts
  }

  /// The text in exactly this language; nil when it was not written.
  public subscript(language: LanguageCode) -> Prose? { texts[language] }

  /// The text in `language`, else in Swedish, else in the first language there is, with the language it is in.
  public func prose(in language: LanguageCode) -> (prose: Prose, language: LanguageCode) {
    if let prose = texts[language] { return (prose, language) }
    if let prose = texts[.swedish] { return (prose, .swedish) }
    guard let first = texts.keys.min(), let prose = texts[first] else {
      return (Prose(blocks: []), language)
    }
    return (prose, first)
  }
}
