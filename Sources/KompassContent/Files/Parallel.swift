import Foundation

extension Array where Element: Sendable {
  /// The result of `transform` for every element, in the order of the elements, computed on all cores.
  func mapInParallel<Result: Sendable>(_ transform: @Sendable (Element) -> Result) -> [Result] {
    let results = Results<Result>(count: count)
    DispatchQueue.concurrentPerform(iterations: count) { place in
      results.set(transform(self[place]), at: place)
    }
    return results.all
  }
}

/// Results that arrive in any order.
private final class Results<Element: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var slots: [Element?]

  init(count: Int) { slots = Array(repeating: nil, count: count) }

  var all: [Element] { lock.withLock { slots.compactMap { $0 } } }

  func set(_ element: Element, at place: Int) { lock.withLock { slots[place] = element } }
}
