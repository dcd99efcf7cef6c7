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
  subscript(area: AreaNumber) -> Points? {
    var found: Points?
    each { number, points in if number == area.value { found = points } }
    return found
  }

  /// All of them.
  var all: [AreaNumber: Points] {
    var all: [AreaNumber: Points] = [:]
    each { number, points in
      if let area = AreaNumber(number) { all[area] = points }
    }
    return all
  }

  private func each(_ body: (_ area: Int, Points) -> Void) {
    var reader = PackedNumbers.Reader(numbers)
    while !reader.isAtEnd {
      let area = reader.next()
      body(area, Points(hundredths: reader.nextSigned()))
    }
  }
}
