import KompassTemplates

/// A strength or an opportunity.
struct ItemView: ViewModel {
  /// The place on the page.
  let id: String
  /// The text.
  let text: Markup

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .markup("text", \.text),
  ]
}
