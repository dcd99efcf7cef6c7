import KompassTemplates

/// A picture that a browser shows for the site, beside its title or on a phone.
struct IconView: ViewModel {
  /// What it is for: `icon` or `apple-touch-icon`.
  let rel: String
  /// The link to it.
  let href: String
  /// Its media type; nil where a browser needs none.
  let type: String?
  /// Its size, as `sizes` of HTML has it; nil where it has none.
  let sizes: String?

  static let fields: [Field<Self>] = [
    .text("rel", \.rel),
    .text("href", \.href),
    .optionalText("type", \.type),
    .optionalText("sizes", \.sizes),
  ]
}
