/// How many people lived in a municipality.
public struct Population: Hashable, Sendable {
  /// Inhabitants, 0 or more.
  public let count: Int
  /// The year that the count is from; nil when the register does not say.
  public let year: Int?

  /// Makes a population.
  public init(count: Int, year: Int?) {
    self.count = count
    self.year = year
  }
}
