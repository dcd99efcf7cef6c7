import KompassTemplates

/// What a page says of itself to those who share it: Open Graph (<https://ogp.me/>), which others read too.
struct SharingView: ViewModel {
  /// `website` for the start page, `article` for all others.
  let type: String
  /// The absolute address.
  let url: String
  /// The language with its country: `sv_SE`.
  let locale: String
  /// The other languages of the site in the same way.
  let otherLocales: [String]
  /// The picture; nil when the site has none.
  let picture: SharedPictureView?

  static let fields: [Field<Self>] = [
    .text("type", \.type),
    .text("url", \.url),
    .text("locale", \.locale),
    .texts("otherLocales", \.otherLocales),
    .optionalRecord("picture", \.picture),
  ]
}
