import KompassTemplates

/// The absolute address of the page in one language.
struct AlternateView: ViewModel {
  /// The code of the language.
  let language: String
  /// The address.
  let url: String

  static let fields: [Field<Self>] = [
    .text("language", \.language),
    .text("url", \.url),
  ]
}
