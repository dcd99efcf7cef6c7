/// A text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
  /// What was written, by language. Never empty.
  private let texts: [LanguageCode: String]

  /// A text that exists in one language only.
  public init(_ text: String, in language: LanguageCode = .swedish) {
    texts = [language: text]
  }

  /// - Returns: nil when `texts` is empty.
  public init?(_ texts: [LanguageCode: String]) {
    if texts.isEmpty { return nil }
    self.texts = texts
  }

  /// The languages that the text exists in, in alphabetical order.
  public var languages: [LanguageCode] { texts.keys.sorted() }

  /// The text in exactly this language; nil when it was not written.
  public subscript(language: LanguageCode) -> String? { texts[language] }

  /// The text in `language`, else in Swedish, else in the first language there is.
  public func text(in language: LanguageCode) -> String {
    texts[language] ?? texts[.swedish] ?? languages.first.flatMap { texts[$0] } ?? ""
  }

  /// The language that ``text(in:)`` answers in: differs from the one asked for when a translation is missing.
  public func language(for language: LanguageCode) -> LanguageCode {
    if texts[language] != nil { return language }
    if texts[.swedish] != nil { return .swedish }
    return languages.first ?? language
  }
}
