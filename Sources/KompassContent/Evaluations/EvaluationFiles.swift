import KompassModel

/// The files of one evaluation, as they were found in its folder.
struct EvaluationFiles: Sendable {
  /// Which evaluation: the name of the folder and of the files.
  let id: EvaluationID
  /// Whether there is a narrative.
  let hasNarrative: Bool
  /// Whether there is an answer of the municipality.
  let hasResponse: Bool

  /// The figures, below the content folder.
  var figuresPath: String { "evaluations/\(id.municipality)/\(id.year).yaml" }
  /// The narrative, below the content folder.
  var narrativePath: String { Self.narrativePath(of: id) }
  /// The answer, below the content folder.
  var responsePath: String { "evaluations/\(id.municipality)/\(id.year).response.yaml" }

  /// The narrative of an evaluation, below the content folder.
  static func narrativePath(of id: EvaluationID) -> String {
    "evaluations/\(id.municipality)/\(id.year).md"
  }
}
