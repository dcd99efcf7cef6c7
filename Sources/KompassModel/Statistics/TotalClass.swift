/// Totals of one revision in four classes with fixed bounds, so that a map shows the same today and in ten years.
public enum TotalClass: Int, CaseIterable, Comparable, Sendable {
  /// Less than half of the maximum.
  case underHalf
  /// From half up to five eighths of the maximum.
  case fromHalf
  /// From five eighths up to three quarters.
  case fromFiveEighths
  /// Three quarters and more.
  case fromThreeQuarters

  /// The least share of the maximum, in eighths.
  private var eighths: Int {
    switch self {
    case .underHalf: 0
    case .fromHalf: 4
    case .fromFiveEighths: 5
    case .fromThreeQuarters: 6
    }
  }

  /// The fewest points of the class where `maximum` is the most that can be had: 0, 400, 500 and 600 of 800.
  public func fewest(of maximum: Points) -> Points {
    // A bound between two hundredths of a point lies at the upper one: no total is between.
    Points(hundredths: (maximum.hundredths * eighths + 7) / 8)
  }

  /// The class of a total.
  public init(of total: Points, maximum: Points) {
    self = Self.allCases.last { $0.fewest(of: maximum) <= total } ?? .underHalf
  }

  /// Lower totals first.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
