import KompassModel

/// What came of reading a template folder.
public struct TemplateFolderReading: Sendable {
  /// Everything that was read; nil when there is an error.
  public let folder: TemplateFolder?
  /// All errors and warnings, in the order of file, line and column.
  public let diagnostics: [Diagnostic]

  /// Makes the outcome of a reading.
  public init(folder: TemplateFolder?, diagnostics: [Diagnostic]) {
    self.folder = folder
    self.diagnostics = diagnostics
  }
}
