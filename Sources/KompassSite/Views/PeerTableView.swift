import KompassTemplates

/// Means and spreads as a table.
struct PeerTableView: ViewModel {
  /// What the table shows.
  let caption: String
  /// The heading of the first column.
  let heading: String
  /// One row for each group or area.
  let rows: [PeerRowView]
  /// Whether the table is about one municipality, whose distance to each mean is shown.
  let hasDifference: Bool

  static let fields: [Field<Self>] = [
    .text("caption", \.caption),
    .text("heading", \.heading),
    .list("rows", \.rows),
    .flag("hasDifference", \.hasDifference),
  ]
}
