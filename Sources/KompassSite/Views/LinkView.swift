import KompassTemplates

/// A link with its words.
struct LinkView: ViewModel {
  /// What it says.
  let label: String
  /// Where it leads.
  let href: String

  static let fields: [Field<Self>] = [
    .text("label", \.label),
    .text("href", \.href),
  ]
}
