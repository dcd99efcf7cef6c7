/// That a narrative names another municipality by a link: it is held up as an example.
public struct Mention: Hashable, Sendable {
  /// The evaluation whose narrative it is.
  public let evaluation: EvaluationID
  /// The area whose part names it; nil when the opening does.
  public let area: AreaNumber?
  /// The municipality that is named.
  public let municipality: Slug

  /// Makes a mention.
  public init(evaluation: EvaluationID, area: AreaNumber?, municipality: Slug) {
    self.evaluation = evaluation
    self.area = area
    self.municipality = municipality
  }
}
