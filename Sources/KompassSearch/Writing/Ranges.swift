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

extension Range<Int> {
  /// The stretches of numbers that follow each other and have one key.
  func stretches(by key: (Int) -> some Equatable) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for number in self {
      if let last = stretches.last, key(last.lowerBound) == key(number) {
        stretches[stretches.count - 1] = last.lowerBound..<number + 1
      } else {
        stretches.append(number..<number + 1)
      }
    }
    return stretches
  }
}
