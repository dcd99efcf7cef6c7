import KompassModel

/// What came of reading a template folder.
public struct TemplateFolderReading: Sendable {
  /// Everything that was read; nil when there is an error.
  public let folder: TemplateFolder?
  /// All errors and warnings, in the order of file, line and column.
  public let diagnostics: [Diagnostic]
  /// The fingerprint of every file that was read, by its path below the folder.
  public let files: [String: Fingerprint]

  /// Makes the outcome of a reading.
  init(
    folder: TemplateFolder?, diagnostics: [Diagnostic], files: [String: Fingerprint] = [:]
  ) {
    self.folder = folder
    self.diagnostics = diagnostics
    self.files = files
  }
}
