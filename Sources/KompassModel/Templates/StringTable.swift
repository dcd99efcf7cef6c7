/// The words of the site's chrome, by language and key.
public struct StringTable: Sendable {
  /// One text and where it stands.
  public struct Entry: Equatable, Sendable {
    /// The text; `{name}` stands for a value.
    public let text: String
    /// Where it was written.
    public let location: SourceLocation
    /// The line that it was written on; nil when it is not at hand.
    public let excerpt: Diagnostic.Excerpt?

    /// Makes an entry.
    public init(text: String, location: SourceLocation, excerpt: Diagnostic.Excerpt? = nil) {
      self.text = text
      self.location = location
      self.excerpt = excerpt
    }
  }

  /// Texts by language, then by key; nested keys are joined by points: `profile.title`.
  public let entries: [LanguageCode: [String: Entry]]

  /// The languages there are, in alphabetical order.
  public var languages: [LanguageCode] { entries.keys.sorted() }

  /// Makes a table.
  public init(entries: [LanguageCode: [String: Entry]]) { self.entries = entries }

  /// The entry of `key` in exactly this language; nil when it lacks it.
  public subscript(language: LanguageCode, key: String) -> Entry? { entries[language]?[key] }
}
