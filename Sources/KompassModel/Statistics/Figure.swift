/// Points that a page shows, and how they came to be.
///
/// An evaluation has as many as areas, and every result has one, so it takes eight bytes.
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
  public var points: Points { Points(hundredths: Int(hundredths)) }
  /// Where they are from.
  public var origin: Origin {
    switch code {
    case Self.printed: .printed
    case Self.chapter: .chapter
    case Self.derived: .derived
    default: .sum(of: Int(code))
    }
  }

  private let hundredths: Int32
  /// How many parts a sum has, or one of those below.
  private let code: Int32
  private static let printed: Int32 = -1
  private static let chapter: Int32 = -2
  private static let derived: Int32 = -3

  /// Whether the points were computed here.
  public var isSum: Bool {
    switch origin {
    case .printed, .chapter, .derived: false
    case .sum: true
    }
  }

  /// Whether the points are missing in the source and were derived.
  public var isDerived: Bool { origin == .derived }

  /// Makes a figure of at most ten million points.
  public init(points: Points, origin: Origin) {
    hundredths = Int32(clamping: points.hundredths)
    code =
      switch origin {
      case .printed: Self.printed
      case .chapter: Self.chapter
      case .derived: Self.derived
      case .sum(let parts): Int32(clamping: parts)
      }
  }
}
