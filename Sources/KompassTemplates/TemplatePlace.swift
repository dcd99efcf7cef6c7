import KompassModel

/// A place in a template file, with enough to show it.
struct TemplatePlace: Sendable {
  /// The file.
  let text: TemplateText
  /// The byte, from 0.
  let place: Int
  /// How many characters are meant.
  let length: Int

  /// An error at this place.
  func error(_ identifier: String, _ message: String, fix: String?) -> Diagnostic {
    Diagnostic(
      .error, identifier, at: text.location(of: place), message,
      excerpt: text.excerpt(at: place, length: length), fix: fix)
  }
}
