import KompassTemplates

/// One entry of the main navigation.
struct NavigationItemView: ViewModel {
  /// What it says.
  let label: String
  /// Where it leads.
  let href: String
  /// Whether the page shown is this one.
  let isCurrent: Bool

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("href", \.href),
    .flag("isCurrent", \.isCurrent),
  ]
}
