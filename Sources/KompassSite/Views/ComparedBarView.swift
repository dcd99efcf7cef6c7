import KompassTemplates

/// One bar among those of an area.
struct ComparedBarView: ViewModel {
  /// The letter of the evaluation.
  let letter: String
  /// Its name and year.
  let name: String
  /// The points; nil when not known.
  let score: String?
  /// Whether the points were computed here.
  let isSum: Bool
  /// The bar.
  let bar: Markup

  static let fields: [Field<Self>] = [
    .text("letter", \.letter),
    .text("name", \.name),
    .optionalText("score", \.score),
    .flag("isSum", \.isSum),
    .markup("bar", \.bar),
  ]
}
