import KompassTemplates

/// Who a municipality can learn from.
struct LearningView: ViewModel {
  /// The year that names the revision.
  let revision: String
  /// How many others there are to learn from, in words.
  let basis: String
  /// The weaker sub-areas, the weakest first; empty when the municipality does well in all.
  let subareas: [WeakSubareaView]
  /// Whether there are weaker sub-areas.
  var hasSubareas: Bool { !subareas.isEmpty }
  /// Whether a bar has the highest result of the others marked.
  var hasMarks: Bool { subareas.contains(where: \.hasMark) }

  static let fields: [Field<Self>] = [
    .text("revision", \.revision),
    .text("basis", \.basis),
    .list("subareas", \.subareas),
    .flag("hasSubareas", \.hasSubareas),
    .flag("hasMarks", \.hasMarks),
  ]
}
