/// Finds the pieces that write a text in the fewest bits.
struct PieceParser: Sendable {
  /// A piece of a parse.
  enum Step: Equatable, Sendable {
    /// The piece at a place of the list, and whether it ends the unit.
    case piece(Int, isLast: Bool)
    /// A code point that is written out, after the piece that says so.
    case codePoint(UInt32, isLast: Bool)
  }

  private let trie: PieceTrie
  private let costs: [Int32]
  private let escape: (Int32, Int32)

  /// - Parameters:
  ///   - pieces: whole code points each.
  ///   - costs: for each what it takes where the unit goes on after it, then where it ends the unit, in sixteenths of a bit.
  ///   - escape: what a code point takes that is written out, in the same two places.
  init(_ pieces: [[UInt8]], costs: [Int], escape: (Int, Int)) {
    trie = PieceTrie(pieces)
    self.costs = costs.map { Int32(clamping: $0) }
    self.escape = (Int32(clamping: escape.0), Int32(clamping: escape.1))
  }

  /// What the parser works with, so that not every text needs memory of its own.
  struct Scratch {
    fileprivate var best: [Int64] = []
    fileprivate var from: [Int32] = []
    fileprivate var piece: [Int32] = []
    /// The text that is to be parsed.
    var text: [UInt8] = []

    init() {}
  }

  /// The steps of the best parse of `scratch.text`, of equal ones the one whose last steps are longest; from the last step
  /// to the first.
  ///
  /// - Parameters:
  ///   - without: a piece that may not be used.
  ///   - isWhole: whether the unit ends with the text.
  /// - Returns: what the parse takes.
  @discardableResult
  func parse(
    _ scratch: inout Scratch, without: Int = -1, isWhole: Bool = true, _ body: (Step) -> Void
  ) -> Int {
    let count = scratch.text.count
    if scratch.best.count <= count {
      scratch.best = [Int64](repeating: 0, count: 2 * count + 64)
      scratch.from = [Int32](repeating: 0, count: 2 * count + 64)
      scratch.piece = scratch.from
    }
    for place in 0...count { scratch.best[place] = Int64.max }
    scratch.best[0] = 0
    let text = scratch.text
    text.withUnsafeBufferPointer { text in
      scratch.best.withUnsafeMutableBufferPointer { best in
        scratch.from.withUnsafeMutableBufferPointer { from in
          scratch.piece.withUnsafeMutableBufferPointer { piece in
            for start in 0..<count where best[start] != Int64.max {
              var end = start
              _ = CodePoint.read(text, &end)
              let written = Int64(isWhole && end == count ? escape.1 : escape.0)
              if text[start] != 0x20, best[start] + written < best[end] {
                best[end] = best[start] + written
                from[end] = Int32(start)
                piece[end] = -1
              }
              trie.each(text, from: start) { found, end in
                let cost =
                  best[start] + Int64(costs[2 * found + (isWhole && end == count ? 1 : 0)])
                guard cost < best[end], found != without else { return }
                best[end] = cost
                from[end] = Int32(start)
                piece[end] = Int32(found)
              }
            }
            var end = count
            while end > 0 {
              var start = Int(from[end])
              let found = Int(piece[end])
              let isLast = isWhole && end == count
              body(
                found >= 0
                  ? .piece(found, isLast: isLast)
                  : .codePoint(CodePoint.read(text, &start), isLast: isLast))
              end = Int(from[end])
            }
          }
        }
      }
    }
    return Int(scratch.best[count])
  }
}
