/// Points that a page shows, and how they came to be.
public struct Figure: Hashable, Sendable {
  /// Where the points are from.
  public enum Origin: Hashable, Sendable {
    /// As published.
    case printed
    /// Computed here: the sum of so many published parts.
    case sum(of: Int)
  }

  /// The points.
  public let points: Points
  /// Where they are from.
  public let origin: Origin

  /// Makes a figure.
  public init(points: Points, origin: Origin) {
    self.points = points
    self.origin = origin
  }
}
