import KompassTemplates

/// One county in the list.
struct CountyView: ViewModel {
  /// The place on the page.
  let id: String
  /// The two digits of the county.
  let code: String
  /// The county.
  let name: String
  /// How many of its municipalities are evaluated.
  let summary: String
  /// The same in as few words as can be.
  let shortSummary: String
  /// Its municipalities, by name.
  let rows: [MunicipalityRowView]

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("code", \.code),
    .text("name", \.name),
    .text("summary", \.summary),
    .text("shortSummary", \.shortSummary),
    .list("rows", \.rows),
  ]
}
