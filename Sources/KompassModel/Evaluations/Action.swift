/// Something that a municipality does about an opportunity.
public struct Action: Equatable, Sendable {
  /// How far it has come.
  public enum Status: String, CaseIterable, Sendable {
    /// Decided, not begun.
    case planned
    /// Begun.
    case ongoing
    /// Finished.
    case done
    /// Given up.
    case dropped
  }

  /// The area it belongs to.
  public let area: AreaNumber
  /// Which item of the area's list of opportunities it answers, from 1; nil when it answers none in particular.
  public let opportunity: Int?
  /// What is done.
  public let title: String
  /// How far it has come.
  public let status: Status
  /// When it is to be finished; nil when not stated.
  public let due: PartialDate?
  /// What came of it; nil when not stated.
  public let outcome: Prose?
  /// Where more can be read, `http` or `https`; nil when not stated.
  public let url: String?

  /// Makes an action.
  public init(
    area: AreaNumber, opportunity: Int?, title: String, status: Status, due: PartialDate?,
    outcome: Prose?, url: String?
  ) {
    self.area = area
    self.opportunity = opportunity
    self.title = title
    self.status = status
    self.due = due
    self.outcome = outcome
    self.url = url
  }
}
