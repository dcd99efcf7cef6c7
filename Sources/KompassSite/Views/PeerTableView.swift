import KompassTemplates

/// Means and spreads as a table.
struct PeerTableView: ViewModel {
  /// What the table shows.
  let caption: String
  /// The heading of the first column.
  let heading: String
  /// One row for each group or area.
  let rows: [PeerRowView]

  static let fields: [Field<Self>] = [
    .text("caption", \.caption),
    .text("heading", \.heading),
    .list("rows", \.rows),
  ]
}
