import KompassModel

/// What texts may refer to: the languages of the site and the municipalities of the register.
struct Vocabulary: Sendable {
  /// The languages of the site; nil when `site.yaml` could not be read, so that nothing is checked against them.
  var languages: [LanguageCode]?
  /// The short name of every municipality; nil when the register could not be read.
  var municipalities: [Slug: String]?

  /// The languages that a text may be written in: those of the site, and always Swedish and English, so that a
  /// publisher who shortens `languages` need not delete texts. Nil when not known.
  var acceptedLanguages: [LanguageCode]? {
    languages.map { known in
      known + [LanguageCode.swedish, .english].filter { !known.contains($0) }
    }
  }
}
