/// Scores of areas, in some three bytes each: a dictionary of eight takes twelve times as much.
struct AreaPoints: Equatable, Sendable {
  /// Each area and its score, in the order of the areas.
  private let numbers: PackedNumbers

  /// Takes scores.
  init(_ points: [AreaNumber: Points]) {
    var numbers = PackedNumbers()
    for (area, points) in points.sorted(by: { $0.key < $1.key }) {
      numbers.append(area.value)
      numbers.append(signed: points.hundredths)
    }
    self.numbers = numbers.fitted
  }

  /// The score of an area; nil when there is none.
  subscript(area: AreaNumber) -> Points? { all[area] }

  /// All of them.
  var all: [AreaNumber: Points] {
    var reader = PackedNumbers.Reader(numbers)
    var all: [AreaNumber: Points] = [:]
    while !reader.isAtEnd {
      let area = AreaNumber(reader.next())
      let points = Points(hundredths: reader.nextSigned())
      if let area { all[area] = points }
    }
    return all
  }
}
