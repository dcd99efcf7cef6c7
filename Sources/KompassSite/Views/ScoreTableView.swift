import KompassTemplates

/// The scores of the areas as a table.
struct ScoreTableView: ViewModel {
  /// What the table shows.
  let caption: String
  /// The year of the evaluation.
  let year: String
  /// The year of the evaluation before; nil when there is none.
  let previous: String?
  /// The name of the reference; nil when there is none.
  let reference: String?
  /// One row per area.
  let rows: [ScoreRowView]
  /// The total; nil when not known.
  let total: ScoreRowView?

  static let fields: [Field<Self>] = [
    .text("caption", \.caption),
    .text("year", \.year),
    .optionalText("previous", \.previous),
    .optionalText("reference", \.reference),
    .list("rows", \.rows),
    .optionalRecord("total", \.total),
  ]
}
