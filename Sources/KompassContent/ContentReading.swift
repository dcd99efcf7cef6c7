import KompassModel

/// What came of reading a content folder.
public struct ContentReading: Sendable {
  /// Everything that was read; nil when there is an error.
  public let results: Results?
  /// All errors and warnings, in the order of file, line and column.
  public let diagnostics: [Diagnostic]
  /// How many files were read.
  public let fileCount: Int

  /// Makes the outcome of a reading.
  public init(results: Results?, diagnostics: [Diagnostic], fileCount: Int) {
    self.results = results
    self.diagnostics = diagnostics
    self.fileCount = fileCount
  }
}
