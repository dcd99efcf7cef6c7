import KompassCharts
import KompassData
import KompassModel

/// The figures and shapes of a municipality's evaluations, for the script that puts comparisons together.
///
/// The same for all languages. Shapes are path data as `RadarFrame` and `BarRow` draw them. What is not known is left out.
struct ComparisonFile {
  /// The version of the format; a reader of another version is to leave the file alone.
  static let version = 1

  /// The municipality.
  let municipality: Municipality
  /// Its evaluations.
  let history: History

  /// The file.
  var json: JSONValue {
    .object([
      ("version", .number(Self.version)), ("name", .text(municipality.name)),
      ("officialName", .text(municipality.officialName)),
      ("evaluations", .list(history.entries.map { Self.evaluation($0.card) })),
    ])
  }

  /// One evaluation: areas and sub-areas by their numbers.
  private static func evaluation(_ card: Scorecard) -> JSONValue {
    let areas = card.areas.compactMap { area in
      area.score.map { (area.area.number.description, score($0, maximum: Area.maximum)) }
    }
    let subareas = card.areas.flatMap(\.subareas).compactMap { part in
      part.score.map { (part.subarea.number.description, subarea($0)) }
    }
    return .object([
      ("id", .text(card.evaluation.id.description)), ("year", .number(card.evaluation.year)),
      ("framework", .text(card.framework.id.description)),
      ("source", card.evaluation.source.map(json(of:))),
      ("total", card.total.map { score($0, maximum: card.framework.maximum) }),
      ("areas", .object(areas)), ("subareas", .object(subareas)),
      ("radar", card.hasShape ? .text(RadarShape.path(ChartBuilder.values(of: card))) : nil),
    ])
  }

  /// Where figures were printed.
  static func json(of source: Source) -> JSONValue {
    .object([
      ("title", .text(source.title)), ("published", .text(source.published.map(String.init))),
      ("url", .text(source.url)),
    ])
  }

  /// A total or the score of an area, with its bar; marked where it is a sum that was computed here.
  private static func score(_ figure: Figure, maximum: Points) -> JSONValue {
    .object([
      ("points", .points(figure.points)), ("sum", .mark(figure.isSum)),
      ("bar", .text(BarRow.path(value: figure.points.value, maximum: maximum.value))),
    ])
  }

  /// The points of a sub-area; marked where they are missing in the source and were derived.
  private static func subarea(_ score: SubareaScore) -> JSONValue {
    .object([("points", .points(score.points)), ("derived", .mark(score.isDerived))])
  }
}
