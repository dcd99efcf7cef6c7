import KompassTemplates

/// Who is like a municipality.
struct NeighboursView: ViewModel {
  /// The most similar, in one sentence.
  let sentence: String
  /// The link to how likeness is computed; nil when the site has no page on method.
  let method: String?
  /// The most similar first.
  let rows: [NeighbourView]

  static let fields: [Field<Self>] = [
    .text("sentence", \.sentence),
    .optionalText("method", \.method),
    .list("rows", \.rows),
  ]
}
