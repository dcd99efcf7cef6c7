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
      score(of: number).map {
        Figure(points: $0.points, origin: $0.isDerived ? .derived : .printed)
      }
    }
  }

  /// The score of a sub-area that the framework has; nil when it is not known.
  private func score(of number: SubareaNumber) -> SubareaScore? {
    guard let area = framework.area(number.area),
      area.subareas.contains(where: { $0.number == number })
    else { return nil }
    return evaluation.score(of: number)
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
