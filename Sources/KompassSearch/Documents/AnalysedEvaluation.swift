/// An evaluation's texts, made ready for an index: the part of the work that needs no other evaluation.
public struct AnalysedEvaluation: Sendable {
  /// Takes the texts apart.
  public init(_ text: EvaluationText) {
    self.text = text
  }

  /// The texts.
  let text: EvaluationText
}
