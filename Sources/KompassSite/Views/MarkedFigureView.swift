import KompassModel
import KompassTemplates

/// Points in a table, with what is to be marked of them.
struct MarkedFigureView: ViewModel {
  /// The points, or the word for a missing figure.
  let points: String
  /// Whether the points were computed here.
  let isSum: Bool
  /// Whether the points are missing in the source and were derived.
  let isDerived: Bool

  /// The words for `figure`; nil when it is not known.
  init(_ figure: Figure?, _ book: Phrasebook) {
    points = figure.map { book.number($0.points) } ?? book.text(.missing)
    isSum = figure?.isSum ?? false
    isDerived = figure?.isDerived ?? false
  }

  static let fields: [Field<Self>] = [
    .text("points", \.points),
    .flag("isSum", \.isSum),
    .flag("isDerived", \.isDerived),
  ]
}
