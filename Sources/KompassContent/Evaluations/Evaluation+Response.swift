import KompassModel

extension Evaluation {
  /// The same evaluation with the municipality's answer.
  func answered(by response: Response?) -> Evaluation {
    guard let response else { return self }
    return Evaluation(
      id: id, municipality: municipality, framework: framework, conducted: conducted,
      ordinal: ordinal, interviewees: interviewees, evaluators: evaluators, source: source,
      scores: scores, areas: areas, chapters: chapters, total: total, highlights: highlights,
      hasNarrative: hasNarrative, response: response)
  }
}
