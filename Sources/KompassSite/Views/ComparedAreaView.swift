import KompassTemplates

/// An area, or the total, with a bar for each evaluation.
struct ComparedAreaView: ViewModel {
  /// The number of the area; empty for the total.
  let number: String
  /// Its name.
  let name: String
  /// One bar for each evaluation.
  let bars: [ComparedBarView]
  /// The points of the reference that is marked at the bars; nil when there is none.
  let reference: String?
  /// The points of a full bar.
  let maximum: String

  static let fields: [Field<Self>] = [
    .text("number", \.number),
    .text("name", \.name),
    .list("bars", \.bars),
    .optionalText("reference", \.reference),
    .text("maximum", \.maximum),
  ]
}
