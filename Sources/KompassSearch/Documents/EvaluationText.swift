/// What the evaluators wrote in one evaluation, as plain text.
public struct EvaluationText: Equatable, Sendable {
  /// The part on one area.
  public struct AreaText: Equatable, Sendable {
    /// The place of the area in its framework.
    public let area: Int
    /// The analysis; empty when there is none.
    public let analysis: String
    /// One strength per item.
    public let strengths: [String]
    /// One opportunity per item.
    public let opportunities: [String]

    /// Makes the part on one area.
    public init(area: Int, analysis: String, strengths: [String], opportunities: [String]) {
      self.area = area
      self.analysis = analysis
      self.strengths = strengths
      self.opportunities = opportunities
    }
  }

  /// The place of the municipality.
  public let municipality: Int
  /// The year of the evaluation.
  public let year: Int
  /// The place of the framework.
  public let framework: Int
  /// The evaluation in short; empty when there is none.
  public let opening: String
  /// The areas in their order; one may be missing.
  public let areas: [AreaText]

  /// Makes the text of an evaluation.
  public init(municipality: Int, year: Int, framework: Int, opening: String, areas: [AreaText]) {
    self.municipality = municipality
    self.year = year
    self.framework = framework
    self.opening = opening
    self.areas = areas
  }
}
