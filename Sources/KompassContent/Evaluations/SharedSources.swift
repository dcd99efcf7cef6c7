import KompassModel
import Synchronization

/// The publications that evaluations were printed in, each once: one publication can have the figures of hundreds.
final class SharedSources: Sendable {
  private let known = Mutex<Set<Source>>([])

  /// The publication that is held of those that are equal.
  func shared(_ source: Source) -> Source {
    known.withLock { $0.insert(source).memberAfterInsert }
  }
}
