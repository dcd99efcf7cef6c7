import KompassTemplates

/// An opportunity with what the municipality does about it.
struct AnsweredItemView: ViewModel {
  /// The opportunity; nil for actions that answer none in particular.
  let text: Markup?
  /// The link to where it stands; nil when there is none.
  let href: String?
  /// What is done; empty when nothing was told.
  let actions: [ActionView]
  /// Whether something is done.
  var hasActions: Bool { !actions.isEmpty }

  static let fields: [Field<Self>] = [
    .optionalMarkup("text", \.text),
    .optionalText("href", \.href),
    .list("actions", \.actions),
    .flag("hasActions", \.hasActions),
  ]
}
