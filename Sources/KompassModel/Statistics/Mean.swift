/// A mean of points, kept as what it is made of.
public struct Mean: Equatable, Sendable {
  /// The sum of the results.
  public let sum: Points
  /// How many results there are, 1 or more.
  public let count: Int

  /// The mean to one decimal, rounded half away from zero.
  public var rounded: Points {
    // Whole numbers throughout: tenths of points are tens of hundredths.
    let tenths = (2 * abs(sum.hundredths) + 10 * count) / (20 * count)
    return Points(hundredths: (sum.hundredths < 0 ? -10 : 10) * tenths)
  }

  /// - Returns: nil when there are no results.
  public init?(_ results: [Points]) {
    if results.isEmpty { return nil }
    sum = results.reduce(.zero, +)
    count = results.count
  }
}
