/// Finds the name that somebody probably meant.
public enum NearestName {
  /// The candidate that differs least from `name`: at most one edit for four letters or fewer, two up to eight,
  /// three above, and nothing is near to a single letter; ties go to the first in alphabetical order.
  ///
  /// - Returns: nil when none is near.
  public static func find(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    // A single letter is near to every other.
    guard wanted.count > 1, wanted.count <= 80 else { return nil }
    let allowed = wanted.count <= 4 ? 1 : wanted.count <= 8 ? 2 : 3
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      let distance = edits(wanted, letters)
      guard distance <= allowed else { continue }
      if let current = best {
        if (distance, candidate) < (current.distance, current.name) { best = (candidate, distance) }
      } else {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// The fewest insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
  private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
