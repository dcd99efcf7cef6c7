import KompassTemplates

/// A municipality's answer on one area, and what the next evaluation found.
struct AnsweredAreaView: ViewModel {
  /// The place on the page.
  let id: String
  /// The number of the area.
  let number: String
  /// Its name.
  let name: String
  /// The points that the answer is about; nil when not known.
  let score: String?
  /// The points that the municipality aims at; nil when not stated.
  let target: String?
  /// The points of the next evaluation; nil when there is none or they are not known.
  let after: String?
  /// The points before, the target and the points after, in words.
  let sentence: String?
  /// The bar with the target marked; nil when there are no points.
  let bar: Markup?
  /// The municipality's own words; nil when not stated.
  let comment: Markup?
  /// The opportunities with their actions, then actions that answer none in particular.
  let items: [AnsweredItemView]
  /// Whether there are opportunities or actions.
  var hasItems: Bool { !items.isEmpty }

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("number", \.number),
    .text("name", \.name),
    .optionalText("score", \.score),
    .optionalText("target", \.target),
    .optionalText("after", \.after),
    .optionalText("sentence", \.sentence),
    .optionalMarkup("bar", \.bar),
    .optionalMarkup("comment", \.comment),
    .list("items", \.items),
    .flag("hasItems", \.hasItems),
  ]
}
