import KompassTemplates

/// One area in the table of scores.
struct ScoreRowView: ViewModel {
  /// The number of the area.
  let number: String
  /// Its name.
  let name: String
  /// The points, or the word for a missing figure.
  let score: String
  /// Whether the points were computed here.
  let isSum: Bool
  /// The points of the evaluation before, or a dash.
  let previousScore: String
  /// Whether those points were computed here.
  let isPreviousSum: Bool
  /// The difference with its sign, or a dash.
  let change: String
  /// Whether it rests on points that were computed here.
  let isChangeSum: Bool
  /// The points of the reference, or a dash.
  let referenceScore: String
  /// The difference to the reference with its sign, or a dash.
  let distance: String
  /// Whether it rests on points that were computed here.
  let isDistanceSum: Bool

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .text("score", \.score),
    .flag("isSum", \.isSum),
    .text("previousScore", \.previousScore),
    .flag("isPreviousSum", \.isPreviousSum),
    .text("change", \.change),
    .flag("isChangeSum", \.isChangeSum),
    .text("referenceScore", \.referenceScore),
    .text("distance", \.distance),
    .flag("isDistanceSum", \.isDistanceSum),
  ]
}
