import KompassModel
import Synchronization

/// What a file turned out to be made from: noted by ``SiteFigures`` and by whoever reads narratives, while the file is made.
///
/// A page asks for what it shows in many places, so none of them says what it depends on; whatever is asked for is noted.
public final class DependencyTrace: Sendable {
  /// The trace of the file that this thread makes; nil when none is made.
  @TaskLocal private static var current: DependencyTrace?

  /// More histories or narratives than this are noted as all.
  private static let most = 32

  private let noted = Mutex<Set<Dependency>>([])

  private init() {}

  /// Does `body`, and gives what it asked for besides.
  public static func trace<Value>(
    _ body: () throws -> Value
  ) rethrows -> (value: Value, uses: Set<Dependency>) {
    let trace = DependencyTrace()
    let value = try $current.withValue(trace) { try body() }
    return (value, summary(of: trace.noted.withLock { $0 }))
  }

  /// What the work of this thread is noted for, handed on to threads that help with it.
  ///
  /// - Returns: does what it is given as part of making the same file, on whatever thread.
  public static func carried() -> @Sendable (() -> Void) -> Void {
    let trace = current
    return { body in $current.withValue(trace) { body() } }
  }

  /// Notes what is asked for; nothing happens when no file is being made.
  public static func note(_ dependency: @autoclosure () -> Dependency) {
    guard let trace = current else { return }
    let dependency = dependency()
    trace.noted.withLock { noted in
      let count = noted.count
      noted.insert(dependency)
      // A table of everything asks for thousands. Looked at only when there are twice as many as the last time.
      if noted.count > count, noted.count > 4 * most, noted.count & count == 0 {
        noted = summary(of: noted)
      }
    }
  }

  /// The same in fewer words, where there are many: it may say more, never less.
  private static func summary(of uses: Set<Dependency>) -> Set<Dependency> {
    var uses = uses
    func isHistory(_ use: Dependency) -> Bool { if case .history = use { true } else { false } }
    func isNarrative(_ use: Dependency) -> Bool { if case .narrative = use { true } else { false } }
    if uses.count(where: isHistory) > most { uses.insert(.everything) }
    if uses.count(where: isNarrative) > most { uses.insert(.narratives) }
    if uses.contains(.narratives) { uses = uses.filter { !isNarrative($0) } }
    guard uses.contains(.everything) else { return uses }
    // All that has to do with figures is part of everything.
    return uses.filter { $0 == .everything || $0 == .narratives || isNarrative($0) }
  }
}
