import KompassTemplates

/// A field that leads to the search page with one municipality chosen.
struct SearchFieldView: ViewModel {
  /// The link to the search page.
  let action: String
  /// The municipality as it stands in an address.
  let slug: String

  static let fields: [Field<Self>] = [
    .text("action", \.action),
    .text("slug", \.slug),
  ]
}
