/// The municipality's own answer to an evaluation.
public struct Response: Equatable, Sendable {
  /// Comment and target for one area.
  public struct AreaResponse: Equatable, Sendable {
    /// The score that the municipality aims at, 0…100; nil when not stated.
    public let target: Points?
    /// The municipality's own words; nil when not stated.
    public let comment: Prose?

    /// Makes an answer on one area.
    public init(target: Points?, comment: Prose?) {
      self.target = target
      self.comment = comment
    }
  }

  /// When the answer was published; nil when not stated.
  public let published: PartialDate?
  /// The municipality's own words on the whole; nil when not stated.
  public let comment: Prose?
  /// Answers by area.
  public let areas: [AreaNumber: AreaResponse]
  /// What the municipality does, in the order written.
  public let actions: [Action]

  /// Makes an answer.
  public init(
    published: PartialDate?, comment: Prose?, areas: [AreaNumber: AreaResponse], actions: [Action]
  ) {
    self.published = published
    self.comment = comment
    self.areas = areas
    self.actions = actions
  }
}
