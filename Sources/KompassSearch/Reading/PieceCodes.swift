/// The canonical codes of one table.
struct PieceCodes: Sendable {
  /// The greatest length of a code.
  static let longest = 24

  /// A piece, and whether it ends its unit.
  struct Symbol: Sendable {
    /// The text of the piece, or its sign.
    let piece: [UInt8]
    /// Whether the unit ends after it.
    let isLast: Bool
  }

  /// The symbols in the order of their codes.
  private let symbols: [Symbol]
  /// For each length of code from 0: how many symbols have it.
  private let counts: [Int]

  /// Nil when the codes do not fit into their bits.
  ///
  /// - Parameters:
  ///   - pieces: at least one.
  ///   - lengths: of the codes of all pieces where the unit goes on, then where it ends; 0 for a symbol that is not used.
  init?(_ pieces: [[UInt8]], lengths: ArraySlice<UInt8>) {
    guard lengths.allSatisfy({ $0 <= Self.longest }) else { return nil }
    let places = lengths.enumerated().filter { $0.element > 0 }
      .sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    var counts = [Int](repeating: 0, count: Self.longest + 1)
    for (_, length) in places { counts[Int(length)] += 1 }
    let room = (1...Self.longest).reduce(0) { $0 + counts[$1] << (Self.longest - $1) }
    guard room <= 1 << Self.longest else { return nil }
    symbols = places.map { place, _ in
      Symbol(piece: pieces[place % pieces.count], isLast: place >= pieces.count)
    }
    self.counts = counts
  }

  /// The symbol that the next bits begin with, and how many they are; nil for none.
  ///
  /// - Parameter window: the next 24 bits.
  func symbol(_ window: Int) -> (symbol: Symbol, length: Int)? {
    var first = 0
    var before = 0
    for length in 1...Self.longest {
      first *= 2
      let code = window >> (Self.longest - length)
      if code - first < counts[length] { return (symbols[before + code - first], length) }
      first += counts[length]
      before += counts[length]
    }
    return nil
  }
}
