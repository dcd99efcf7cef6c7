import Synchronization

/// How large pages of one kind become: like the largest so far, within bounds.
final class PageSize: Sendable {
  private let largest = Atomic<Int>(0)

  /// The least and the most that a page is given at once, in bytes.
  private static let bounds = 16 * 1024...1024 * 1024

  /// How large the next page may become, in bytes.
  var expected: Int {
    min(max(largest.load(ordering: .relaxed), Self.bounds.lowerBound), Self.bounds.upperBound)
  }

  /// Notes how large a page became. Two at once may lose the larger; it is a guess.
  func note(_ size: Int) {
    if size > largest.load(ordering: .relaxed) { largest.store(size, ordering: .relaxed) }
  }
}
