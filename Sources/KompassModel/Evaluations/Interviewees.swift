/// How many people an evaluation interviewed.
public struct Interviewees: Hashable, Sendable {
  /// People, above 0.
  public let count: Int
  /// Whether the report says "about".
  public let isApproximate: Bool

  /// Makes a count of interviewees.
  public init(count: Int, isApproximate: Bool) {
    self.count = count
    self.isApproximate = isApproximate
  }
}
