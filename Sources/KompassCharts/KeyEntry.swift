/// One entry of the key under a chart: the sample of a role and what it stands for.
public struct KeyEntry: Equatable, Sendable {
  /// The role whose sample is drawn.
  public let role: SeriesRole
  /// What it stands for.
  public let name: String

  /// Makes an entry.
  public init(role: SeriesRole, name: String) {
    self.role = role
    self.name = name
  }
}
