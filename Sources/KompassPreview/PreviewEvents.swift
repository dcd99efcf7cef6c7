import Synchronization

/// What open pages are told: which version the site has, and what keeps it from being built.
///
/// `reload` carries the version, and a page of another one loads itself anew; `fault` carries a ``FaultNote``, which the page
/// shows until the next `reload`. A page that begins to listen is told how things stand.
final class PreviewEvents: Sendable {
  private struct State {
    var version: String
    var fault: FaultNote?
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
    var isClosed = false
  }

  /// What distinguishes this run of the preview from others.
  private let run: String
  private let state: Mutex<State>

  /// The version of the site that is served; another one after each build that published something new.
  var version: String { state.withLock { $0.version } }

  /// How many pages listen.
  var listenerCount: Int { state.withLock { $0.listeners.count } }

  /// - Parameter run: letters and digits that no other run of the preview has.
  init(run: String) {
    self.run = run
    state = Mutex(State(version: "\(run)-0"))
  }

  /// Tells pages that the site is good; those that know it already hear nothing.
  ///
  /// - Parameter version: the number of the version.
  func publish(version: Int) {
    state.withLock { state in
      let version = "\(run)-\(version)"
      if state.version == version, state.fault == nil { return }
      state.version = version
      state.fault = nil
      send(Self.reload(state.version), to: state)
    }
  }

  /// Tells pages that the site could not be built.
  func publish(_ fault: FaultNote) {
    state.withLock { state in
      state.fault = fault
      send(Self.fault(fault), to: state)
    }
  }

  /// Sends what says nothing, so that connections whose page is gone are noticed.
  func ping() {
    state.withLock { send(Array(":\n\n".utf8), to: $0) }
  }

  /// Ends what all pages listen to, for good.
  func close() {
    state.withLock { state in
      state.isClosed = true
      for listener in state.listeners.values { listener.finish() }
      state.listeners = [:]
    }
  }

  /// Begins to listen.
  func listen() -> EventSequence {
    let (stream, continuation) = AsyncStream<[UInt8]>.makeStream(
      bufferingPolicy: .bufferingNewest(16))
    let number = state.withLock { state in
      state.nextListener += 1
      continuation.yield(Array("retry: 500\n\n".utf8) + Self.reload(state.version))
      if let fault = state.fault { continuation.yield(Self.fault(fault)) }
      if state.isClosed {
        continuation.finish()
      } else {
        state.listeners[state.nextListener] = continuation
      }
      return state.nextListener
    }
    return EventSequence(
      stream: stream,
      listening: EventSequence.Listening { [weak self] in
        _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
      })
  }

  private func send(_ bytes: [UInt8], to state: State) {
    for listener in state.listeners.values { listener.yield(bytes) }
  }

  private static func reload(_ version: String) -> [UInt8] {
    Array("event: reload\ndata: \(version)\n\n".utf8)
  }

  private static func fault(_ fault: FaultNote) -> [UInt8] {
    Array("event: fault\ndata: \(fault.json)\n\n".utf8)
  }
}
