/// The points of sub-areas but for their notes, in three bytes each as a rule: an evaluation has forty.
struct PackedScores: Equatable, Sendable {
  /// What the first number of a score says.
  private enum Mark {
    /// The sub-area is not the next one of the same area: its numbers follow.
    static let elsewhere = 1
    /// Per cent is printed, and follows.
    static let percent = 2
    /// The figure was derived.
    static let derived = 4
  }

  private let numbers: PackedNumbers

  /// Takes scores in the order in which they are to be given back.
  init(_ scores: [SubareaScore]) {
    var numbers = PackedNumbers()
    var previous: SubareaNumber?
    for score in scores {
      let isNext =
        previous?.area == score.number.area && previous.map { $0.place + 1 } == score.number.place
      numbers.append(
        (isNext ? 0 : Mark.elsewhere) | (score.percent == nil ? 0 : Mark.percent)
          | (score.isDerived ? Mark.derived : 0))
      if !isNext {
        numbers.append(score.number.area.value)
        numbers.append(score.number.place)
      }
      numbers.append(signed: score.points.hundredths)
      if let percent = score.percent { numbers.append(signed: percent.hundredths) }
      previous = score.number
    }
    self.numbers = numbers.fitted
  }

  /// Whether there is none.
  var isEmpty: Bool { numbers.bytes.isEmpty }

  /// Gives each score without its note, in their order, until the answer is false.
  func each(_ body: (SubareaScore) -> Bool) {
    var reader = PackedNumbers.Reader(numbers)
    var (area, place) = (0, 0)
    while !reader.isAtEnd {
      let mark = reader.next()
      if mark & Mark.elsewhere == 0 {
        place += 1
      } else {
        area = reader.next()
        place = reader.next()
      }
      let points = Points(hundredths: reader.nextSigned())
      let percent =
        mark & Mark.percent == 0 ? nil : Points(hundredths: reader.nextSigned())
      guard let number = SubareaNumber(area: area, place: place),
        body(
          SubareaScore(
            number: number, points: points, percent: percent, isDerived: mark & Mark.derived != 0))
      else { return }
    }
  }
}
