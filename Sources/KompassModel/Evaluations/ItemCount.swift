/// How many strengths and opportunities a narrative lists for one area.
public struct ItemCount: Hashable, Sendable {
  /// The evaluation whose narrative it is.
  public let evaluation: EvaluationID
  /// The area; one that the narrative has no text on has no count.
  public let area: AreaNumber
  /// How many strengths; 0 when there is no list of them.
  public let strengths: Int
  /// How many opportunities; 0 when there is no list of them.
  public let opportunities: Int

  /// Makes a count.
  public init(evaluation: EvaluationID, area: AreaNumber, strengths: Int, opportunities: Int) {
    self.evaluation = evaluation
    self.area = area
    self.strengths = strengths
    self.opportunities = opportunities
  }
}
