import Dispatch
import KompassSearch
import Synchronization

/// A search index that another core makes while something else is done, if one is free; whoever takes it makes it otherwise, so
/// that nobody waits for a core that never comes.
final class EarlyIndex: Sendable {
  private final class Place: Sendable {
    let index = Mutex<BuiltIndex?>(nil)
  }

  private let place = Place()
  private let work: HelpedWork

  /// Begins to make it, by `make`, as soon as a core is free.
  init(_ make: @escaping @Sendable () -> BuiltIndex) {
    work = HelpedWork(1) { [place] _ in
      let made = make()
      place.index.withLock { $0 = made }
    }
    DispatchQueue.global().async { [work] in work.help() }
  }

  /// Waits until it is made, or makes it.
  ///
  /// - Returns: nil when it was taken before, or stopped.
  func take() -> BuiltIndex? {
    work.finish()
    return place.index.withLock { index in
      defer { index = nil }
      return index
    }
  }

  /// Waits until nobody is at work on it any more; it is not begun afterwards.
  func stop() { work.stop() }
}
