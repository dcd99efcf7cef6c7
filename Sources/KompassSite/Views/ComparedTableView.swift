import KompassTemplates

/// Figures of those that stand beside each other, in a table.
struct ComparedTableView: ViewModel {
  /// What the table shows.
  let caption: String
  /// The heads of the columns.
  let columns: [ComparedKeyView]
  /// The head of the difference; nil when more than two stand beside each other.
  let difference: String?
  /// One row for each area or sub-area.
  let rows: [ComparedRowView]
  /// The total; nil where none is known.
  let total: ComparedRowView?
  /// Whether each row has a maximum of its own.
  let hasMaximum: Bool

  static let fields: [Field<Self>] = [
    .text("caption", \.caption),
    .list("columns", \.columns),
    .optionalText("difference", \.difference),
    .list("rows", \.rows),
    .optionalRecord("total", \.total),
    .flag("hasMaximum", \.hasMaximum),
  ]
}
