/// A range in equal parts, the last one shorter: pieces of work whose borders do not depend on the number of cores.
struct Ranges: Sendable {
  private let total: Int
  private let size: Int

  /// - Parameter size: of a part, at least 1.
  init(of total: Int, size: Int) {
    self.total = total
    self.size = size
  }

  /// How many parts there are.
  var count: Int { (total + size - 1) / size }

  /// A part.
  subscript(number: Int) -> Range<Int> { number * size..<min(total, (number + 1) * size) }
}
