import KompassModel
import KompassTemplates

/// Points in a table, with what is to be marked of them.
struct MarkedFigureView: ViewModel {
  /// The points.
  let points: String
  /// Whether the points were computed here.
  let isSum: Bool
  /// Whether the points are missing in the source and were derived.
  let isDerived: Bool

  /// The words for `figure`.
  init(_ figure: Figure, _ book: Phrasebook) {
    points = book.number(figure.points)
    isSum = figure.isSum
    isDerived = figure.isDerived
  }

  static let fields: [Field<Self>] = [
    .text("points", \.points),
    .flag("isSum", \.isSum),
    .flag("isDerived", \.isDerived),
  ]
}
