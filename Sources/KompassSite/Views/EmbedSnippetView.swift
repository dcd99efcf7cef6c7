import KompassTemplates

/// The code that embeds one municipality’s profile.
struct EmbedSnippetView: ViewModel {
  /// The name of the municipality.
  let name: String
  /// The code.
  let snippet: String

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .text("snippet", \.snippet),
  ]
}
