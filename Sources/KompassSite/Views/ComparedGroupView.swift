import KompassTemplates

/// Those of one revision that stand beside each other, in bars and tables.
struct ComparedGroupView: ViewModel {
  /// Who they are and of which revision, where there are several revisions; nil where there is one.
  let heading: String?
  /// What the bars and marks stand for.
  let key: [ComparedKeyView]
  /// The total and the areas in bars.
  let areas: [ComparedAreaView]
  /// The areas in a table; nil when none is known.
  let table: ComparedTableView?
  /// The sub-areas in a table; nil unless two have them.
  let subareas: ComparedTableView?

  static let fields: [Field<Self>] = [
    .optionalText("heading", \.heading),
    .list("key", \.key),
    .list("areas", \.areas),
    .optionalRecord("table", \.table),
    .optionalRecord("subareas", \.subareas),
  ]
}
