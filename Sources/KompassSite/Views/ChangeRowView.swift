import KompassTemplates

/// One step between two evaluations, as a row.
struct ChangeRowView: ViewModel {
  /// The number of the area or sub-area.
  let number: String
  /// Its name.
  let name: String
  /// The points before.
  let before: MarkedFigureView
  /// The points after.
  let after: MarkedFigureView
  /// The difference with its sign.
  let difference: String
  /// Whether it rests on points that were computed here.
  var isSum: Bool { before.isSum || after.isSum }

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .record("before", \.before),
    .record("after", \.after),
    .text("difference", \.difference),
    .flag("isSum", \.isSum),
  ]
}
