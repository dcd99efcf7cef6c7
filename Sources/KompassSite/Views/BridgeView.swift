import KompassTemplates

/// How far an evaluation can be compared with one of another revision.
struct BridgeView: ViewModel {
  /// The name and year of the evaluation.
  let label: String
  /// The name and year of the other evaluation.
  let otherLabel: String
  /// The year that names the revision.
  let revision: String
  /// The year that names the other revision.
  let otherRevision: String
  /// How sound the comparison is, in words.
  let level: String
  /// Why; nil when the framework says nothing.
  let note: String?
  /// The language of that note, where it is not the page's.
  let noteLanguage: String?
  /// The areas that can roughly be compared and that both have a score of.
  let rows: [BridgeRowView]
  /// The areas of the one revision that cannot; nil when all can.
  let alone: String?
  /// The areas of the other revision that cannot; nil when all can.
  let otherAlone: String?
  /// The areas that could be compared but that one of the evaluations has no score of; nil when there is none.
  let unscored: String?
  /// Whether the comparison is only approximate.
  let isApproximate: Bool
  /// Whether there is an area to compare.
  var hasRows: Bool { !rows.isEmpty }

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("otherLabel", \.otherLabel),
    .text("revision", \.revision),
    .text("otherRevision", \.otherRevision),
    .text("level", \.level),
    .optionalText("note", \.note),
    .optionalText("noteLanguage", \.noteLanguage),
    .list("rows", \.rows),
    .optionalText("alone", \.alone),
    .optionalText("otherAlone", \.otherAlone),
    .optionalText("unscored", \.unscored),
    .flag("isApproximate", \.isApproximate),
    .flag("hasRows", \.hasRows),
  ]
}
