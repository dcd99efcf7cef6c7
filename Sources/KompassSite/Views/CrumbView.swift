import KompassTemplates

/// One step of the way from the start page.
struct CrumbView: ViewModel {
  /// The name of the page.
  let label: String
  /// Where it leads; nil for the page shown.
  let href: String?

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .optionalText("href", \.href),
  ]
}
