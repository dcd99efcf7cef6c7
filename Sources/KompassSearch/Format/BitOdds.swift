/// What bits are expected to be, learnt from those before them (docs/search-format.md, “Coded bits”).
///
/// A writer and a reader that begin with the same and learn the same bits expect the same.
struct BitOdds: Sendable {
  /// After how many bits a context learns no slower.
  static let settled = 60
  /// The contexts that a number takes: 32 for how many bits it has, 32 for the second of them.
  static let number = 64
  /// The contexts of a byte.
  static let byte = 256

  private struct State {
    /// How likely a 0 is, in 65,536ths.
    var zero: UInt16 = 1 << 15
    /// How many bits there were, up to `settled`.
    var seen: UInt8 = 0
  }

  private var states: [State]

  /// - Parameter contexts: how many there are, each with odds of its own.
  init(contexts: Int) {
    states = [State](repeating: State(), count: contexts)
  }

  /// The greatest of the numbers from `low` up to `high` that stand for a 0; at least `low`, and less than `high`.
  @inline(__always)
  func middle(_ low: UInt32, _ high: UInt32, _ context: Int) -> UInt32 {
    let zeros = (UInt64(high - low) * UInt64(states[context].zero)) >> 16
    return low + UInt32(truncatingIfNeeded: zeros)
  }

  /// Learns a bit.
  @inline(__always)
  mutating func learn(_ isOne: Bool, _ context: Int) {
    let state = states[context]
    let zero = UInt32(state.zero)
    let slowness = UInt32(state.seen) * 2 + 3
    let changed = isOne ? zero - zero * 2 / slowness : zero + (65536 - zero) * 2 / slowness
    states[context].zero = UInt16(truncatingIfNeeded: changed)
    if state.seen < UInt8(Self.settled) { states[context].seen = state.seen + 1 }
  }
}
