/// What is counted when results are held beside each other.
public enum Measure: Hashable, Sendable {
  /// The total of an evaluation.
  case total
  /// The score of one area, 0…100.
  case area(AreaNumber)
  /// The points of one sub-area, 0 up to its maximum.
  case subarea(SubareaNumber)
}

extension Scorecard {
  /// The evaluation's figure of `measure`; nil when it is not known.
  public func figure(of measure: Measure) -> Figure? {
    switch measure {
    case .total: total
    case .area(let number): area(number)?.score
    case .subarea(let number):
      area(number.area)?.subareas.first { $0.subarea.number == number }?.score.map {
        Figure(points: $0.points, origin: $0.isDerived ? .derived : .printed)
      }
    }
  }

  /// Every measure that the evaluation has a figure of, the total first, then each area with its sub-areas.
  public var measures: [Measure] {
    (total == nil ? [] : [.total])
      + areas.flatMap { area in
        (area.score == nil ? [] : [.area(area.area.number)])
          + area.subareas.filter { $0.score != nil }.map { .subarea($0.subarea.number) }
      }
  }
}
