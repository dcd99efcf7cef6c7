/// A template file as it was read.
public struct TemplateSource: Equatable, Sendable {
  /// The name that other templates call it by: its path below `templates/` without the ending, `partials/figure`.
  public let name: String
  /// The path as a person would type it: `templates/partials/figure.mustache`.
  public let file: String
  /// The text.
  public let text: String

  /// Makes a template source.
  public init(name: String, file: String, text: String) {
    self.name = name
    self.file = file
    self.text = text
  }
}
