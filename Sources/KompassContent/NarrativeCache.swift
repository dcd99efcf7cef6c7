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

  /// - Parameter capacity: how many narratives are held at most, 1 or more.
  init(capacity: Int) { self.capacity = max(capacity, 1) }

  /// The narrative; made by `read` when it is not held. Two threads may both make it.
  ///
  /// - Throws: what `read` throws; nothing is held then.
  func narrative(
    _ id: EvaluationID, orRead read: () throws -> Narrative
  ) rethrows -> Narrative {
    let held = state.withLock { state -> Narrative? in
      state.turn += 1
      state.narratives[id]?.turn = state.turn
      return state.narratives[id]?.narrative
    }
    if let held { return held }
    let narrative = try read()
    state.withLock { state in
      if state.narratives.count >= capacity,
        let oldest = state.narratives.min(by: { $0.value.turn < $1.value.turn })?.key
      {
        state.narratives[oldest] = nil
      }
      state.narratives[id] = (narrative, state.turn)
    }
    return narrative
  }
}
