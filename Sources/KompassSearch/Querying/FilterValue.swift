/// A value of a filter, and how many hits have it.
public struct FilterValue: Equatable, Sendable {
  /// The value as it stands in an address.
  public let value: String
  /// The number of hits that have it and that all other filters leave.
  public let count: Int

  /// Makes a value.
  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }
}
