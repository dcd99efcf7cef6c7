/// A piece of a template file: text between tags, or a tag.
struct Tag: Sendable {
  /// What the piece is.
  enum Content: Equatable, Sendable {
    /// Text to be put out as it is.
    case literal(String)
    /// `{{name}}` or `{{{name}}}`.
    case variable(String, isRaw: Bool)
    /// `{{#name}}`.
    case section(String)
    /// `{{^name}}`.
    case inverted(String)
    /// `{{>name}}`.
    case partial(String)
    /// `{{<name}}`.
    case parent(String)
    /// `{{$name}}`.
    case block(String)
    /// `{{/name}}`.
    case close(String)
    /// `{{! … }}`.
    case comment
  }

  /// What the piece is.
  let content: Content
  /// Where its name begins, or the tag where it has none.
  let place: TemplatePlace
}
