/// That a stage of a build has ended.
public struct StageReport: Sendable {
  /// The stages in their order.
  public enum Stage: String, CaseIterable, Sendable {
    /// Content was read and checked.
    case read
    /// Templates were compiled, figures computed and every file planned.
    case plan
    /// Pages were rendered and written to the staging folder.
    case render
    /// The search index was made, and written with the pages that name its files.
    case index
    /// The staging folder took the place of the published one.
    case publish
  }

  /// The stage.
  public let stage: Stage
  /// How many files it dealt with.
  public let count: Int
  /// How long it took.
  public let seconds: Double
}
