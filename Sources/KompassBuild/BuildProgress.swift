import Synchronization

/// How far a build has come, for whoever watches while it runs.
public final class BuildProgress: Sendable {
  /// Where a build is.
  public struct State: Equatable, Sendable {
    /// The stage that it is in.
    public var stage: StageReport.Stage
    /// How many files of the stage are done.
    public var done: Int
    /// How many the stage has; 0 while that is not known.
    public var total: Int
  }

  private let current = Mutex(State(stage: .read, done: 0, total: 0))

  /// Makes the progress of a build that has not begun.
  public init() {}

  /// Where the build is.
  public var state: State { current.withLock { $0 } }

  /// Notes that a stage has begun.
  func begin(_ stage: StageReport.Stage, of total: Int = 0) {
    current.withLock { $0 = State(stage: stage, done: 0, total: total) }
  }

  /// Notes that a file is done.
  func advance() { current.withLock { $0.done += 1 } }
}
