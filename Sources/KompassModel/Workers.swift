import Synchronization

/// Does independent pieces of work on as many cores as there are, and puts what they give in their order.
public struct Workers: Sendable {
  /// Does `work` for every number from 0 up to `count`, on as many cores as there are, and returns when all is done.
  public typealias Concurrency = @Sendable (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void

  /// Does one piece after the other.
  public static let one = Workers { count, work in
    for number in 0..<count { work(number) }
  }

  private let concurrently: Concurrency

  /// Shares work by `concurrently`.
  public init(_ concurrently: @escaping Concurrency) {
    self.concurrently = concurrently
  }

  /// What `work` gives for every number from 0 up to `count`.
  public func map<Result: Sendable>(
    _ count: Int, _ work: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Results<Result>(count)
    concurrently(count) { number in results.put(work(number), number) }
    return results.all
  }

  /// What two pieces of work give that need nothing of each other.
  public func both<One: Sendable, Other: Sendable>(
    _ one: @escaping @Sendable () -> One, _ other: @escaping @Sendable () -> Other
  ) -> (One, Other) {
    let first = Results<One>(1)
    let second = Results<Other>(1)
    concurrently(2) { number in
      if number == 0 { first.put(one(), 0) } else { second.put(other(), 0) }
    }
    return (first.all[0], second.all[0])
  }

  private final class Results<Result: Sendable>: Sendable {
    private let slots: Mutex<[Result?]>

    init(_ count: Int) {
      slots = Mutex(Array(repeating: nil, count: count))
    }

    var all: [Result] {
      slots.withLock { slots in
        let all = slots.compactMap(\.self)
        precondition(all.count == slots.count, "A piece of the work was not done.")
        return all
      }
    }

    func put(_ result: Result, _ number: Int) {
      slots.withLock { $0[number] = result }
    }
  }
}
