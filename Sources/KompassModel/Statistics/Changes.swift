/// What changed between two evaluations of one municipality in the same revision.
public struct Changes: Sendable {
  /// One step: a part of the framework with its points before and after.
  public struct Step<Part: Sendable>: Sendable {
    /// The area or sub-area.
    public let part: Part
    /// The figure of the earlier evaluation.
    public let before: Figure
    /// The figure of the later evaluation.
    public let after: Figure

    /// How many points more; negative when fewer.
    public var difference: Points { after.points - before.points }
  }

  /// The earlier evaluation.
  public let earlier: Scorecard
  /// The later evaluation.
  public let later: Scorecard
  /// The areas that both have a score of, the biggest step first, ties in the order of the numbers.
  public let areas: [Step<Area>]
  /// The sub-areas that both have points of, in the same order; empty when either has none.
  public let subareas: [Step<Subarea>]

  /// - Returns: nil when the evaluations are of different revisions: points of two revisions are not subtracted.
  public init?(from earlier: Scorecard, to later: Scorecard) {
    guard earlier.framework.id == later.framework.id else { return nil }
    self.earlier = earlier
    self.later = later
    areas = Self.biggestFirst(
      later.areas.compactMap { card in
        Self.step(card.area, .area(card.area.number), from: earlier, to: later)
      })
    subareas = Self.biggestFirst(
      later.areas.flatMap(\.subareas).compactMap { part in
        Self.step(part.subarea, .subarea(part.subarea.number), from: earlier, to: later)
      })
  }

  private static func step<Part: Sendable>(
    _ part: Part, _ measure: Measure, from earlier: Scorecard, to later: Scorecard
  ) -> Step<Part>? {
    guard let before = earlier.figure(of: measure), let after = later.figure(of: measure) else {
      return nil
    }
    return Step(part: part, before: before, after: after)
  }

  /// Sorts by the size of the step, whatever its direction; `steps` come in the order of the numbers.
  private static func biggestFirst<Part>(_ steps: [Step<Part>]) -> [Step<Part>] {
    steps.enumerated().sorted {
      ($1.element.difference.magnitude, $0.offset) < ($0.element.difference.magnitude, $1.offset)
    }.map(\.element)
  }
}
