/// How results are spread: how many there are, the lowest, the quartiles and the highest.
public struct Spread: Equatable, Sendable {
  /// The fewest results that have quartiles worth the name.
  public static let fewestForQuartiles = 4

  /// How many results it rests on, 1 or more.
  public let count: Int
  /// The lowest result.
  public let lowest: Points
  /// A quarter of the results are at or below this.
  public let lowerQuartile: Double
  /// The middle result.
  public let median: Double
  /// Three quarters of the results are at or below this.
  public let upperQuartile: Double
  /// The highest result.
  public let highest: Points

  /// Whether there are enough results for quartiles to say something.
  public var hasQuartiles: Bool { count >= Self.fewestForQuartiles }

  /// Quartiles are interpolated linearly between the two nearest ranks, as `QUARTILE.INC` in spreadsheet programs
  /// does (type 7 in Hyndman and Fan, "Sample Quantiles in Statistical Packages", 1996).
  ///
  /// - Returns: nil when there are no results.
  public init?(_ results: [Points]) {
    let sorted = results.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    count = sorted.count
    lowest = first
    highest = last
    lowerQuartile = Self.quantile(0.25, of: sorted)
    median = Self.quantile(0.5, of: sorted)
    upperQuartile = Self.quantile(0.75, of: sorted)
  }

  private static func quantile(_ share: Double, of sorted: [Points]) -> Double {
    let rank = share * Double(sorted.count - 1)
    let below = Int(rank)
    let above = min(below + 1, sorted.count - 1)
    let fraction = rank - Double(below)
    return sorted[below].value + fraction * (sorted[above].value - sorted[below].value)
  }
}
