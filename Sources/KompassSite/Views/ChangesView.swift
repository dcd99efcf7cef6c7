import KompassTemplates

/// What changed since the evaluation before of the same revision.
struct ChangesView: ViewModel {
  /// The year of the evaluation before.
  let previous: String
  /// The biggest steps, in words.
  let sentences: [String]
  /// The areas as steps from before to after; nil when none is known.
  let chart: ChartView?
  /// The areas, the biggest step first.
  let areas: [ChangeRowView]
  /// The sub-areas, the biggest step first; empty when either evaluation has none.
  let subareas: [ChangeRowView]
  /// Whether there are steps of sub-areas.
  var hasSubareas: Bool { !subareas.isEmpty }

  static let fields: [Field<Self>] = [
    .text("previous", \.previous),
    .texts("sentences", \.sentences),
    .optionalRecord("chart", \.chart),
    .list("areas", \.areas),
    .list("subareas", \.subareas),
    .flag("hasSubareas", \.hasSubareas),
  ]
}
