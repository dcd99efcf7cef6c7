/// The range that values are drawn in, with the places that get a rule.
public struct Scale: Equatable, Sendable {
  /// The value at the beginning: the centre of a radar, the left end of a strip, the foot of a slope.
  public let lower: Double
  /// The value at the end; always above `lower`.
  public let upper: Double
  /// The values with a rule, ascending, inside the range; the ends are among them.
  public let ticks: [Double]

  /// 0–100 with a rule at every quarter: an area.
  public static let hundred = Scale(lower: 0, upper: 100, ticks: [25, 50, 75])

  /// Makes a scale.
  ///
  /// - Parameters:
  ///   - lower: the beginning.
  ///   - upper: the end. A range that is empty, reversed or not finite becomes `lower`…`lower + 1`
  ///     (0…1 where `lower` is not finite either).
  ///   - ticks: the values with a rule; sorted, those outside dropped, the ends added.
  public init(lower: Double, upper: Double, ticks: [Double] = []) {
    let beginning = lower.isFinite ? lower : 0
    let end = upper.isFinite && upper > beginning ? upper : beginning + 1
    self.lower = beginning
    self.upper = end
    let inner = ticks.filter { $0 > beginning && $0 < end }.sorted()
    var distinct: [Double] = [beginning]
    for tick in inner where tick != distinct.last { distinct.append(tick) }
    self.ticks = distinct + [end]
  }

  /// The place of a value as a share of the range: 0 at `lower`, 1 at `upper`, clamped to 0…1.
  /// Nil for a value that is missing or not finite.
  public func share(of value: Double?) -> Double? {
    guard let value, value.isFinite else { return nil }
    return min(max((value - lower) / (upper - lower), 0), 1)
  }
}
