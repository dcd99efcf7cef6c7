import KompassTemplates

/// One combination of theme, size and area that the fragment of an address can ask for.
struct EmbedVariantView: ViewModel {
  /// The fragment: `mork_kompakt_omrade-3`.
  let id: String
  /// What it asks for, as classes: `mork kompakt omrade-3 ett-omrade`.
  let classes: String

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("classes", \.classes),
  ]
}
