/// How many strengths and opportunities a narrative lists for one area.
public struct ItemCount: Hashable, Sendable {
  /// The evaluation whose narrative it is.
  public let evaluation: EvaluationID
  /// The area; one that the narrative has no text on has no count.
  public let area: AreaNumber
  /// How many strengths; 0 when there is no list of them.
  public var strengths: Int { Int(counts.strengths) }
  /// How many opportunities; 0 when there is no list of them.
  public var opportunities: Int { Int(counts.opportunities) }

  /// Narratives are shorter than 32 bits count.
  private let counts: Counts

  private struct Counts: Hashable, Sendable {
    let strengths: Int32
    let opportunities: Int32
  }

  /// Makes a count.
  public init(evaluation: EvaluationID, area: AreaNumber, strengths: Int, opportunities: Int) {
    self.evaluation = evaluation
    self.area = area
    counts = Counts(
      strengths: Int32(clamping: strengths), opportunities: Int32(clamping: opportunities))
  }
}
