import KompassTemplates

/// One figure in a table of those that stand beside each other.
struct ComparedCellView: ViewModel {
  /// The points, or the word for a missing figure.
  let points: String
  /// Whether the points were computed here.
  let isSum: Bool
  /// Whether the figure is missing in the source and was derived.
  let isDerived: Bool

  static let fields: [Field<Self>] = [
    .text("points", \.points),
    .flag("isSum", \.isSum),
    .flag("isDerived", \.isDerived),
  ]
}
