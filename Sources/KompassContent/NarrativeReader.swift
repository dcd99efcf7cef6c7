import KompassModel

/// Reads narratives again for the pages that show them; holds a few of those that it read last.
public struct NarrativeReader: Sendable {
  private let folder: SourceFolder
  private let frameworks: [EvaluationID: Framework]
  private let marks: NarrativeMarks
  private let vocabulary: Vocabulary
  private let cache = NarrativeCache(capacity: 48)

  /// Makes a reader of the folder that `results` were read from.
  ///
  /// - Parameter marks: what the narratives were when they were checked; without it, one that has changed and is without
  ///   error is read as it is.
  public init(folder: String, results: Results, marks: NarrativeMarks? = nil) {
    self.folder = SourceFolder(path: folder)
    self.marks = marks ?? NarrativeMarks()
    let pairs = results.evaluations.compactMap { evaluation in
      results.framework(evaluation.framework).map { (evaluation.id, $0) }
    }
    frameworks = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    vocabulary = Vocabulary(
      languages: results.site.languages,
      municipalities: Dictionary(
        results.municipalities.map { ($0.slug, $0.name) }, uniquingKeysWith: { first, _ in first }))
  }

  /// Reads one narrative again for its page.
  ///
  /// - Throws: ``NarrativeChanged`` when the file is gone, another, or no longer without error since it was checked.
  public func read(_ id: EvaluationID) throws -> Narrative {
    try cache.narrative(id) { try readFile(id) }
  }

  private func readFile(_ id: EvaluationID) throws -> Narrative {
    let path = EvaluationFiles.narrativePath(of: id)
    guard let source = try? folder.read(path), marks.matches(source.bytes, of: id) else {
      throw NarrativeChanged(path: folder.path(of: path))
    }
    let reading = FileReading(
      source, vocabulary: vocabulary, isChecked: marks.hasMark(of: id))
    guard let found = NarrativeFileReader(reading: reading, framework: frameworks[id]).read() else {
      throw NarrativeChanged(path: source.path)
    }
    return found.narrative
  }
}
