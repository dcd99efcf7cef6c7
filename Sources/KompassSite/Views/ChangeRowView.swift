import KompassTemplates

/// One step between two evaluations, as a row.
struct ChangeRowView: ViewModel {
  /// The number of the area or sub-area.
  let number: String
  /// Its name.
  let name: String
  /// The points before.
  let before: String
  /// The points after.
  let after: String
  /// The difference with its sign.
  let difference: String

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .text("before", \.before),
    .text("after", \.after),
    .text("difference", \.difference),
  ]
}
