/// How two results of one revision differ: the one minus the other.
public struct Contrast: Sendable {
  /// One area that both have a score of.
  public struct Difference: Sendable {
    /// The area.
    public let area: Area
    /// The one's points minus the other's.
    public let points: Points
  }

  /// The one's total minus the other's; nil when either is not known.
  public let total: Points?
  /// The areas that both have a score of, in the order of the numbers; empty when one of them has no areas.
  public let areas: [Difference]
  /// The areas that one of them or both lack, where both have scores by area; in the order of the numbers.
  public let missing: [Area]

  /// The areas with the largest difference, whichever way it goes, more than one when they tie; empty when nothing differs.
  public var largest: [Difference] {
    guard let most = areas.map(\.points.magnitude).max(), most > .zero else { return [] }
    return areas.filter { $0.points.magnitude == most }
  }

  /// - Returns: nil when the results are of different revisions: points of two revisions are not subtracted.
  public init?(_ one: Tally, _ other: Tally) {
    guard one.framework.id == other.framework.id else { return nil }
    total = one.total.flatMap { total in other.total.map { total - $0 } }
    areas = one.framework.areas.compactMap { area in
      guard let points = one.areas[area.number], let others = other.areas[area.number] else {
        return nil
      }
      return Difference(area: area, points: points - others)
    }
    let isByArea = !one.areas.isEmpty && !other.areas.isEmpty
    missing =
      isByArea
      ? one.framework.areas.filter { one.areas[$0.number] == nil || other.areas[$0.number] == nil }
      : []
  }
}
