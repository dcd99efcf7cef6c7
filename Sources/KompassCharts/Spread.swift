/// Words under each other, each as near as possible to where it is wanted.
enum Spread {
  /// The tops of boxes that keep their order and do not overlap, with the least sum of squared
  /// shifts; within the limits if all of them fit there.
  ///
  /// The sum is least by the rule of adjacent violators: boxes that would overlap become a block,
  /// which stands at the mean of what its members want.
  ///
  /// - Parameters:
  ///   - wanted: where each top is wanted, ascending.
  ///   - heights: the height of each.
  ///   - gap: the least distance between two.
  ///   - from: the upper limit.
  ///   - to: the lower limit.
  static func tops(
    wanted: [Double], heights: [Double], gap: Double, from: Double, to: Double
  ) -> [Double] {
    // With the heights before each taken away, the tops need only ascend.
    var before: [Double] = []
    var sum = 0.0
    for height in heights {
      before.append(sum)
      sum += height + gap
    }
    var blocks: [(mean: Double, count: Int)] = []
    for (index, top) in wanted.enumerated() {
      blocks.append((top - before[index], 1))
      while blocks.count > 1, blocks[blocks.count - 2].mean > blocks[blocks.count - 1].mean {
        let last = blocks.removeLast()
        let previous = blocks.removeLast()
        let count = previous.count + last.count
        let total =
          previous.mean * Double(previous.count) + last.mean * Double(last.count)
        blocks.append((total / Double(count), count))
      }
    }
    let highest = from
    let lowest = max(to - (sum - gap), from)
    var tops: [Double] = []
    for block in blocks {
      for _ in 0..<block.count {
        tops.append(min(max(block.mean, highest), lowest) + before[tops.count])
      }
    }
    return tops
  }
}
