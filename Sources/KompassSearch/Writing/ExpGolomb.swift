/// Chooses among the orders of exp-Golomb.
enum ExpGolomb {
  /// How many bits a number takes.
  @inline(__always)
  static func bits(_ value: Int, order: Int) -> Int {
    2 * (Int.bitWidth - (value + 1 << order).leadingZeroBitCount) - order - 1
  }

  /// The order, of 0 to 15, in which some numbers take the fewest bits, the least of equals: looked for around the
  /// logarithm of their mean.
  static func order(_ values: some Collection<Int>) -> Int {
    guard !values.isEmpty else { return 0 }
    let middle = BinaryLogarithm.whole(values.reduce(0, +) / values.count)
    let orders = max(0, min(13, middle - 2))...min(15, middle + 1)
    var best = orders.lowerBound
    var fewest = Int.max
    for order in orders {
      let sum = values.reduce(0) { $0 + bits($1, order: order) }
      if sum < fewest { (best, fewest) = (order, sum) }
    }
    return best
  }
}
