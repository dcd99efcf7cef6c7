/// Everything that stands in `templates/`.
public struct TemplateFolder: Sendable {
  /// The folder as a person typed it, for diagnostics.
  public let path: String
  /// Layouts, pages and partials, by name.
  public let templates: [TemplateSource]
  /// The words of the chrome.
  public let strings: StringTable
  /// Files that go to the site as they are, by name.
  public let assets: [Asset]

  /// Makes a folder's content.
  public init(
    path: String = "templates", templates: [TemplateSource], strings: StringTable, assets: [Asset]
  ) {
    self.path = path
    self.templates = templates
    self.strings = strings
    self.assets = assets
  }
}
