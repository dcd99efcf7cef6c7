import KompassModel

/// One figure of an evaluation: its total, an area's or a sub-area's points.
struct FigureRow: EvaluationItem {
  /// What the figure is of.
  enum Level: Sendable {
    /// Everything.
    case total
    /// One area.
    case area(Scorecard.AreaCard)
    /// One sub-area, with the area that it is a part of.
    case subarea(Scorecard.SubareaCard, Area)
  }

  let card: Scorecard
  let municipality: Municipality
  let level: Level

  /// The total, every area of the revision in order, and after each its sub-areas when points are known for any of them:
  /// what the page of the evaluation shows.
  static func rows(of card: Scorecard, municipality: Municipality) -> [FigureRow] {
    let levels =
      [Level.total]
      + card.areas.flatMap { area in
        [Level.area(area)] + area.subareas.map { Level.subarea($0, area.area) }
      }
    return levels.map { FigureRow(card: card, municipality: municipality, level: $0) }
  }

  /// `1` for an area, `1.2` for a sub-area; nil for the total.
  var number: String? {
    switch level {
    case .total: nil
    case .area(let area): area.area.number.description
    case .subarea(let subarea, _): subarea.subarea.number.description
    }
  }

  /// The area, or that of the sub-area; nil for the total.
  var area: Area? {
    switch level {
    case .total: nil
    case .area(let area): area.area
    case .subarea(_, let area): area
    }
  }

  /// What is judged; nil for the total.
  var name: LocalizedText? {
    switch level {
    case .total: nil
    case .area(let area): area.area.name
    case .subarea(let subarea, _): subarea.subarea.name
    }
  }

  /// The most points that can be given.
  var maximum: Points {
    switch level {
    case .total: card.framework.maximum
    case .area: Area.maximum
    case .subarea(let subarea, _): subarea.subarea.maximum
    }
  }

  /// The points and where they are from; nil when not known.
  var figure: Figure? {
    switch level {
    case .total: card.total
    case .area(let area): area.score
    case .subarea(let subarea, _):
      subarea.score.map { Figure(points: $0.points, origin: $0.isDerived ? .derived : .printed) }
    }
  }

  /// What else the source prints of a sub-area; nil for areas and totals.
  var score: SubareaScore? {
    if case .subarea(let subarea, _) = level { subarea.score } else { nil }
  }

  /// What the page says of the figure.
  private var notes: [FigureNote] {
    switch level {
    case .total: card.totalNotes
    case .area(let area): area.notes
    case .subarea: []
    }
  }

  /// The score as the area's own chapter prints it, where that is another one.
  var chapterPoints: Points? {
    for note in notes {
      switch note {
      case .chapterDiffers(_, _, let chapter), .chapterDiffersFromSum(_, _, let chapter):
        return chapter
      default: continue
      }
    }
    return nil
  }

  /// The sum of the parts, where it is another one than the printed figure.
  var sumOfParts: Points? {
    for note in notes {
      switch note {
      case .areaRounded(_, _, let sum), .areaDiffers(_, _, let sum), .totalRounded(_, let sum),
        .totalDiffers(_, let sum):
        return sum
      default: continue
      }
    }
    return nil
  }

  /// How many parts a computed sum is of; nil for figures that were not computed here.
  var partCount: Int? {
    if case .sum(let count)? = figure?.origin { count } else { nil }
  }
}
