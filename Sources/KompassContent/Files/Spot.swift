/// A place in a file whose text is at hand.
struct Spot: Hashable, Sendable {
  /// From 1.
  let line: Int
  /// From 1, counted in Unicode scalars; nil when the whole line is meant.
  let column: Int?
  /// How many Unicode scalars are meant, 1 or more.
  let length: Int

  /// Makes a spot.
  init(line: Int, column: Int? = nil, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}
