import KompassTemplates

/// Something that a municipality does about an opportunity.
struct ActionView: ViewModel {
  /// What is done.
  let title: String
  /// How far it has come, in words.
  let status: String
  /// Which of the statuses it is, for the look: `planned`, `ongoing`, `done`, `dropped`.
  let kind: String
  /// When it is to be finished; nil when not stated.
  let due: String?
  /// What came of it; nil when not stated.
  let outcome: Markup?
  /// Where more can be read; nil when not stated.
  let url: String?

  static let fields: [Field<Self>] = [
    .text("title", \.title),
    .text("status", \.status),
    .text("kind", \.kind),
    .optionalText("due", \.due),
    .optionalMarkup("outcome", \.outcome),
    .optionalText("url", \.url),
  ]
}
