import Dispatch
import Synchronization

/// Work in numbered pieces that one thread does, and others help with if they come in time.
final class HelpedWork: Sendable {
  /// Does one piece.
  typealias Work = @Sendable (Int) -> Void

  private let count: Int
  private let state: Mutex<(next: Int, work: Work?)>
  private let helpers = DispatchGroup()

  /// Does nothing yet.
  init(_ count: Int, _ work: @escaping Work) {
    self.count = count
    state = Mutex((0, work))
  }

  /// Helps until no piece is left; returns at once where ``finish()`` has ended.
  func help() {
    guard begin() else { return }
    run()
    helpers.leave()
  }

  /// Does what is left and waits for those who help. The work is not held any longer then.
  func finish() {
    run()
    stop()
  }

  /// Leaves what nobody has begun, and waits for those who help.
  func stop() {
    state.withLock { $0.work = nil }
    helpers.wait()
  }

  private func begin() -> Bool {
    state.withLock { state in
      guard state.work != nil else { return false }
      helpers.enter()
      return true
    }
  }

  // Not a part of the others: the work is let go before anybody hears that it is done.
  private func run() {
    guard let work = state.withLock({ $0.work }) else { return }
    while let place = take() { work(place) }
  }

  private func take() -> Int? {
    state.withLock { state in
      guard state.work != nil, state.next < count else { return nil }
      defer { state.next += 1 }
      return state.next
    }
  }
}
