/// Who a municipality can learn from: its weaker sub-areas, and others that do well there.
public enum Learning {
  /// How many weaker sub-areas are shown at most.
  public static let mostSubareas = 5

  /// The share of the maximum that counts as doing well: three quarters.
  public static let goodShare = (of: 4, parts: 3)

  /// One weaker sub-area with its points.
  public struct WeakSubarea: Sendable {
    /// The sub-area.
    public let subarea: Subarea
    /// Its points.
    public let points: Points
  }

  /// The sub-areas with the lowest share of their maximum, the lowest first, ties in the order of the numbers, at most
  /// ``mostSubareas``; one that does well, as ``isGood(_:of:)`` says, is not weak.
  public static func weakest(in card: Scorecard) -> [WeakSubarea] {
    let known = card.areas.flatMap(\.subareas).compactMap { part in
      part.score.map { WeakSubarea(subarea: part.subarea, points: $0.points) }
    }
    .filter { !isGood($0.points, of: $0.subarea.maximum) }
    return Array(
      known.enumerated().sorted {
        let left = share($0.element.points, of: $1.element.subarea.maximum)
        let right = share($1.element.points, of: $0.element.subarea.maximum)
        return left == right ? $0.offset < $1.offset : left < right
      }.map(\.element).prefix(mostSubareas))
  }

  /// Whether points are ``goodShare`` of their maximum or more.
  public static func isGood(_ points: Points, of maximum: Points) -> Bool {
    points.hundredths * goodShare.of >= maximum.hundredths * goodShare.parts
  }

  /// Points times another part's maximum: shares are compared exactly by cross-multiplication.
  private static func share(_ points: Points, of maximum: Points) -> Int {
    points.hundredths * maximum.hundredths
  }
}
