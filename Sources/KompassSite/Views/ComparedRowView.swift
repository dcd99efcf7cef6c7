import KompassTemplates

/// One area or sub-area in a table of those that stand beside each other.
struct ComparedRowView: ViewModel {
  /// Its number; empty for the total.
  let number: String
  /// Its name.
  let name: String
  /// The most points; nil where all rows have the same.
  let maximum: String?
  /// One figure for each column.
  let cells: [MarkedFigureView]
  /// The difference with its sign, or a dash; nil where the table has no such column.
  let difference: String?
  /// Whether it rests on points that were computed here.
  let isDifferenceSum: Bool

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .optionalText("maximum", \.maximum),
    .list("cells", \.cells),
    .optionalText("difference", \.difference),
    .flag("isDifferenceSum", \.isDifferenceSum),
  ]
}
