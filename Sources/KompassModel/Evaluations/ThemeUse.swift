/// That an opportunity of a narrative is about a theme.
public struct ThemeUse: Hashable, Sendable {
  /// The theme.
  public let theme: Slug
  /// The evaluation whose narrative it is.
  public let evaluation: EvaluationID
  /// The area that lists the opportunity.
  public let area: AreaNumber
  /// The place of the opportunity in the area's list, from 1.
  public var opportunity: Int { Int(place) }
  private let place: Int32

  /// Makes the use of a theme.
  public init(theme: Slug, evaluation: EvaluationID, area: AreaNumber, opportunity: Int) {
    self.theme = theme
    self.evaluation = evaluation
    self.area = area
    place = Int32(clamping: opportunity)
  }
}
