/// What the results of a peer group show together.
public struct PeerSummary: Equatable, Sendable {
  /// The fewest results that give a mean: with fewer it would tell little more than the results themselves.
  public static let fewestForMean = 3

  /// How many results there are, 1 or more; each municipality counts once.
  public let count: Int
  /// The years of the evaluations counted, first and last.
  public let years: ClosedRange<Int>
  /// How many of the results were computed here as sums.
  public let sums: Int
  /// How many of the results are missing in the source and were derived.
  public let derived: Int
  /// The mean; nil when there are fewer than ``fewestForMean`` results.
  public let mean: Mean?
  /// Lowest, quartiles and highest; nil when there are fewer than ``fewestForMean`` results.
  public let spread: Spread?

  /// - Returns: nil when there are no results.
  public init?(_ results: [PeerResult]) {
    let years = results.map(\.card.evaluation.year)
    guard let first = years.min(), let last = years.max() else { return nil }
    let points = results.map(\.figure.points)
    let isEnough = points.count >= Self.fewestForMean
    count = points.count
    self.years = first...last
    sums = results.filter(\.figure.isSum).count
    derived = results.filter(\.figure.isDerived).count
    mean = isEnough ? Mean(points) : nil
    spread = isEnough ? Spread(points) : nil
  }
}
