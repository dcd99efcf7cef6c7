import KompassModel

/// Reads narratives again for the pages that show them; holds a few of those that it read last.
public struct NarrativeReader: Sendable {
  private let folder: SourceFolder
  private let results: Results
  private let marks: NarrativeMarks
  private let vocabulary: Vocabulary
  private let cache = NarrativeCache(capacity: 256)

  /// Makes a reader of the folder that `results` were read from.
  ///
  /// - Parameter marks: what the narratives were when they were checked; without it, one that has changed and is without
  ///   error is read as it is.
  public init(folder: String, results: Results, marks: NarrativeMarks? = nil) {
    self.folder = SourceFolder(path: folder)
    self.marks = marks ?? NarrativeMarks()
    self.results = results
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

  private func framework(of id: EvaluationID) -> Framework? {
    results.evaluation(id).flatMap { results.framework($0.framework) }
  }

  private func readFile(_ id: EvaluationID) throws -> Narrative {
    let path = EvaluationFiles.narrativePath(of: id)
    let isMarked = marks.hasMark(of: id)
    // Of the very bytes that were checked it is known that they are text.
    guard let source = isMarked ? try? folder.readAgain(path) : try? folder.read(path),
      marks.matches(source.bytes, of: id)
    else { throw NarrativeChanged(path: folder.path(of: path)) }
    let reading = FileReading(source, vocabulary: vocabulary, isChecked: isMarked)
    guard let found = NarrativeFileReader(reading: reading, framework: framework(of: id)).read()
    else {
      throw NarrativeChanged(path: source.path)
    }
    return found.narrative
  }
}
