/// How many typing errors are between two words.
enum LetterErrors {
  /// How many errors a word of so many letters may have.
  static func most(for letters: Int) -> Int { letters < 5 ? 0 : letters <= 8 ? 1 : 2 }

  /// How many letters differ, are too many or too few, or changed places with the next; no letter is touched twice
  /// (optimal string alignment). Nil above `most`.
  static func count(
    _ one: [Unicode.Scalar], _ other: [Unicode.Scalar], most: Int
  ) -> Int? {
    guard abs(one.count - other.count) <= most else { return nil }
    // The costs of the row before the last, of the last one and of the one that is being counted.
    var last = Array(0...other.count)
    var before = last
    var next = last
    for (row, letter) in one.enumerated() {
      next[0] = row + 1
      var least = row + 1
      for (column, otherLetter) in other.enumerated() {
        var cost = min(
          last[column + 1] + 1, next[column] + 1, last[column] + (letter == otherLetter ? 0 : 1))
        if row > 0, column > 0, letter == other[column - 1], one[row - 1] == otherLetter {
          cost = min(cost, before[column - 1] + 1)
        }
        next[column + 1] = cost
        least = min(least, cost)
      }
      // Changed places reach back over a row, which costs one more than that row had.
      if least > most, (last.min() ?? 0) >= most { return nil }
      (before, last, next) = (last, next, before)
    }
    return last[other.count] <= most ? last[other.count] : nil
  }
}
