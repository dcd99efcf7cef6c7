import KompassModel

/// A place in a template file, with enough to show it.
struct TemplatePlace: Equatable, Sendable {
  /// File, line and column.
  let location: SourceLocation
  /// The whole line.
  let line: String
  /// How many characters are meant.
  let length: Int

  /// An error at this place.
  func error(_ identifier: String, _ message: String, fix: String?) -> Diagnostic {
    Diagnostic(
      .error, identifier, at: location, message,
      excerpt: Diagnostic.Excerpt(line: line, length: length), fix: fix)
  }
}
