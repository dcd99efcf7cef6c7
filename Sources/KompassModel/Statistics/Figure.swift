/// Points that a page shows, and how they came to be.
public struct Figure: Hashable, Sendable {
  /// Where the points are from.
  public enum Origin: Hashable, Sendable {
    /// As published, in the report's score table or wherever the figure was printed.
    case printed
    /// As the area's own chapter prints it, where no score table does.
    case chapter
    /// Missing in the source and derived from the other figures: of sub-areas only.
    case derived
    /// Computed here: the sum of so many published parts.
    case sum(of: Int)
  }

  /// The points.
  public let points: Points
  /// Where they are from.
  public let origin: Origin

  /// Whether the points were computed here.
  public var isSum: Bool {
    switch origin {
    case .printed, .chapter, .derived: false
    case .sum: true
    }
  }

  /// Whether the points are missing in the source and were derived.
  public var isDerived: Bool { origin == .derived }

  /// Makes a figure.
  public init(points: Points, origin: Origin) {
    self.points = points
    self.origin = origin
  }
}
