/// What the evaluators wrote, in the publisher's words: an opening and one part per area.
public struct Narrative: Equatable, Sendable {
  /// The part on one area.
  public struct AreaPart: Equatable, Sendable {
    /// The area.
    public let number: AreaNumber
    /// The analysis; empty when none was written.
    public let analysis: Prose
    /// One strength per item.
    public let strengths: [Prose]
    /// One opportunity per item.
    public let opportunities: [Prose]

    /// Makes the part on one area.
    public init(number: AreaNumber, analysis: Prose, strengths: [Prose], opportunities: [Prose]) {
      self.number = number
      self.analysis = analysis
      self.strengths = strengths
      self.opportunities = opportunities
    }
  }

  /// The evaluation in short; empty when none was written.
  public let opening: Prose
  /// The areas in the order of their numbers; an area may be missing.
  public let areas: [AreaPart]

  /// The part on the area with this number; nil when none was written.
  public func area(_ number: AreaNumber) -> AreaPart? { areas.first { $0.number == number } }

  /// Makes a narrative.
  public init(opening: Prose, areas: [AreaPart]) {
    self.opening = opening
    self.areas = areas
  }
}
