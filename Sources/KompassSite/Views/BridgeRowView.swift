import KompassTemplates

/// One area of two revisions that can roughly be compared.
struct BridgeRowView: ViewModel {
  /// The name of the area.
  let name: String
  /// The points.
  let points: String
  /// What the area is called in the other revision.
  let otherName: String
  /// The points there.
  let otherPoints: String
  /// Whether the revision calls it something else.
  var isRenamed: Bool { name != otherName }

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("points", \.points),
    .text("otherName", \.otherName),
    .text("otherPoints", \.otherPoints),
    .flag("isRenamed", \.isRenamed),
  ]
}
