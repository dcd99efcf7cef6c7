import KompassModel
import Synchronization

/// The narratives that were read last: several pages show a part of one, and they are rendered near each other.
///
/// What it holds is bounded, so that memory does not grow with the site.
final class NarrativeCache: Sendable {
  /// What is held, and when each was last asked for.
  private struct State {
    var narratives: [EvaluationID: (narrative: Narrative, turn: Int)] = [:]
    var turn = 0
  }

  private let capacity: Int
  private let state = Mutex(State())
  /// One lock for every so many narratives: who asks for one that another thread is reading waits for it.
  private let turns: [Turn]

  private final class Turn: Sendable {
    let lock = Mutex<Void>(())
  }

  /// - Parameter capacity: how many narratives are held at most, 1 or more.
  init(capacity: Int) {
    self.capacity = max(capacity, 1)
    turns = (0..<16).map { _ in Turn() }
  }

  /// The narrative; made by `read`, which asks for no other, when it is not held.
  ///
  /// - Throws: what `read` throws; nothing is held then.
  func narrative(
    _ id: EvaluationID, orRead read: () throws -> Narrative
  ) rethrows -> Narrative {
    if let held = held(id) { return held }
    let turn = turns[Int(UInt(bitPattern: id.hashValue) % UInt(turns.count))]
    return try turn.lock.withLock { _ in
      // Another thread may have read it meanwhile.
      if let held = held(id) { return held }
      let narrative = try read()
      keep(narrative, as: id)
      return narrative
    }
  }

  private func held(_ id: EvaluationID) -> Narrative? {
    state.withLock { state in
      state.turn += 1
      state.narratives[id]?.turn = state.turn
      return state.narratives[id]?.narrative
    }
  }

  private func keep(_ narrative: Narrative, as id: EvaluationID) {
    state.withLock { state in
      if state.narratives.count >= capacity,
        let oldest = state.narratives.min(by: { $0.value.turn < $1.value.turn })?.key
      {
        state.narratives[oldest] = nil
      }
      state.narratives[id] = (narrative, state.turn)
    }
  }
}
