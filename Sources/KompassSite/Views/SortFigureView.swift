import KompassTemplates

/// A figure that the list of municipalities can be sorted by: the total or an area of one revision.
struct SortFigureView: ViewModel {
  /// As it stands in the address: `total-2020`, `omrade-3-2020`.
  let value: String
  /// The name of the figure, without the revision.
  let label: String
  /// The identifier of the revision, as in ``MunicipalityRowView/results``.
  let framework: String
  /// The year of the revision.
  let revision: String
  /// Its place among the figures of an evaluation: 0 for the total, then the areas in their order.
  let column: String

  static let fields: [Field<Self>] = [
    .text("value", \.value),
    .text("label", \.label),
    .text("framework", \.framework),
    .text("revision", \.revision),
    .text("column", \.column),
  ]
}
