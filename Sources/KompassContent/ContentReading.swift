import KompassModel

/// What came of reading a content folder.
public struct ContentReading: Sendable {
  /// Everything that was read; nil when there is an error.
  public let results: Results?
  /// All errors and warnings, in the order of file, line and column.
  public let diagnostics: [Diagnostic]
  /// How many files were read.
  public let fileCount: Int
  /// What tells whether a narrative has changed since.
  public let narrativeMarks: NarrativeMarks
  /// The fingerprints of the files that were read.
  public let files: ContentFingerprints
  /// What was gathered from narratives that there was nothing to remark on, for the next reading.
  public let knownNarratives: KnownNarratives

  /// Makes the outcome of a reading.
  init(
    results: Results?, diagnostics: [Diagnostic], fileCount: Int,
    narrativeMarks: NarrativeMarks = NarrativeMarks(),
    files: ContentFingerprints = ContentFingerprints([:]),
    knownNarratives: KnownNarratives = KnownNarratives()
  ) {
    self.results = results
    self.diagnostics = diagnostics
    self.fileCount = fileCount
    self.narrativeMarks = narrativeMarks
    self.files = files
    self.knownNarratives = knownNarratives
  }
}
