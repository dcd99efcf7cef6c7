import KompassTemplates

/// One class of the map, with the municipalities in it.
struct MapClassView: ViewModel {
  /// A sample of its fill.
  let swatch: Markup
  /// What it stands for.
  let label: String
  /// How many municipalities are in it, in words.
  let count: String
  /// The municipalities, in alphabetical order; empty for the class without evaluations, which the list of all has.
  let members: [LatestView]
  /// Whether its municipalities stand with their totals: only totals of one revision stand beside each other.
  let showsTotals: Bool
  /// Whether its municipalities are listed.
  var hasMembers: Bool { !members.isEmpty }

  static let fields: [Field<Self>] = [
    .markup("swatch", \.swatch),
    .text("label", \.label),
    .text("count", \.count),
    .list("members", \.members),
    .flag("showsTotals", \.showsTotals),
    .flag("hasMembers", \.hasMembers),
  ]
}
