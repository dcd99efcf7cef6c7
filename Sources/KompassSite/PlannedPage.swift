import KompassModel

/// A page that a file holds.
struct PlannedPage: Hashable, Sendable {
  /// The page.
  let page: SitePage
  /// Its language.
  let language: LanguageCode
}
