/// A total and scores by area in one revision, wherever they are from: an evaluation or a published reference.
public struct Tally: Sendable {
  /// The revision.
  public let framework: Framework
  /// The total; nil when not known.
  public let total: Points?
  /// The scores that are known, 0…100; empty when none is.
  public let areas: [AreaNumber: Points]

  /// What is known of an evaluation.
  public init(_ card: Scorecard) {
    framework = card.framework
    total = card.total?.points
    areas = Dictionary(
      card.areas.compactMap { area in area.score.map { (area.area.number, $0.points) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What was printed of a reference of `framework`, which must be its own.
  public init(_ reference: Reference, of framework: Framework) {
    self.framework = framework
    total = reference.total
    areas = reference.areas
  }
}
