/// Lengths of the codes that write some things in the fewest bits.
enum HuffmanCode {
  /// The length of each code, by how often each thing occurs; of equals a later thing has no shorter code.
  ///
  /// - Parameters:
  ///   - counts: at least two, each at least 1.
  ///   - longest: the most bits that a code may have.
  static func lengths(_ counts: [Int], longest: Int) -> [Int] {
    var counts = counts
    while true {
      let lengths = lengths(counts)
      if (lengths.max() ?? 0) <= longest { return lengths }
      // Rare codes become shorter when all counts come closer.
      counts = counts.map { ($0 + 1) / 2 }
    }
  }

  private static func lengths(_ counts: [Int]) -> [Int] {
    // The two rarest nodes are joined until one is left. Joined ones come in ascending order, so two queues will do.
    let order = counts.indices.sorted { (counts[$0], $1) < (counts[$1], $0) }
    var weights = order.map { counts[$0] }
    var parents = [Int](repeating: 0, count: 2 * counts.count - 1)
    var leaf = 0
    var joined = counts.count
    let next = {
      if leaf < counts.count, joined >= weights.count || weights[leaf] <= weights[joined] {
        leaf += 1
        return leaf - 1
      }
      joined += 1
      return joined - 1
    }
    while weights.count < parents.count {
      let (one, other) = (next(), next())
      parents[one] = weights.count
      parents[other] = weights.count
      weights.append(weights[one] + weights[other])
    }
    var depths = [Int](repeating: 0, count: parents.count)
    for node in stride(from: parents.count - 2, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
    }
    var lengths = [Int](repeating: 0, count: counts.count)
    for (place, number) in order.enumerated() { lengths[number] = depths[place] }
    return lengths
  }
}
