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

  /// What a context has learnt.
  struct State: Sendable {
    /// How likely a 0 is, in 65,536ths.
    var zero: UInt16 = 1 << 15
    /// How many bits there were, up to `settled`.
    var seen: UInt8 = 0
    /// 2^32 divided by what a change is divided by, rounded up: multiplying with it takes less time than dividing, and gives the
    /// same, as the changed number has 17 bits and the divisor 7.
    var share = Self.share(seen: 0)

    private static func share(seen: UInt8) -> UInt32 {
      let divisor = UInt64(seen) * 2 + 3
      return UInt32(truncatingIfNeeded: ((1 << 32) + divisor - 1) / divisor)
    }
  }

  private var states: [State]

  /// - Parameter contexts: how many there are, each with odds of its own.
  init(contexts: Int) {
    states = [State](repeating: State(), count: contexts)
  }

  /// The greatest of the numbers from `low` up to `high` that stand for a 0; at least `low`, and less than `high`.
  @inline(__always)
  func middle(_ low: UInt32, _ high: UInt32, _ context: Int) -> UInt32 {
    states[context].middle(low, high)
  }

  /// Learns a bit.
  @inline(__always)
  mutating func learn(_ isOne: Bool, _ context: Int) {
    states[context].learn(isOne)
  }

  /// Works with the contexts where they stand.
  @inline(__always)
  mutating func update(_ body: (UnsafeMutableBufferPointer<State>) -> Void) {
    states.withUnsafeMutableBufferPointer { body($0) }
  }
}

extension BitOdds.State {
  /// The greatest of the numbers from `low` up to `high` that stand for a 0; at least `low`, and less than `high`.
  @inline(__always)
  func middle(_ low: UInt32, _ high: UInt32) -> UInt32 {
    let zeros = (UInt64(high - low) * UInt64(zero)) >> 16
    return low + UInt32(truncatingIfNeeded: zeros)
  }

  /// Learns a bit. What it is cannot be foreseen, so nothing branches on it.
  @inline(__always)
  mutating func learn(_ isOne: Bool) {
    let ones = 0 &- UInt64(isOne ? 1 : 0)
    let room = UInt64(zero) & ones | (65536 - UInt64(zero)) & ~ones
    let change = (room * 2 * UInt64(share)) >> 32
    zero = UInt16(truncatingIfNeeded: UInt64(zero) &+ ((change ^ ones) &- ones))
    if seen < UInt8(BitOdds.settled) {
      seen += 1
      share = Self.share(seen: seen)
    }
  }
}
