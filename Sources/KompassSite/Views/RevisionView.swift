import KompassTemplates

/// A revision with its areas.
struct RevisionView: ViewModel {
  /// The place on the page.
  let id: String
  /// Its title.
  let title: String
  /// The year that names it.
  let revision: String
  /// How many evaluations follow it.
  let summary: String
  /// Its areas.
  let areas: [AreaLinkView]

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("title", \.title),
    .text("revision", \.revision),
    .text("summary", \.summary),
    .list("areas", \.areas),
  ]
}
