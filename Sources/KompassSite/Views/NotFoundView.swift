import KompassTemplates

/// The page that a server shows when there is no such page.
struct NotFoundView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The link to the list of municipalities.
  let municipalitiesHref: String
  /// The link to the search page; nil when the site has no search.
  let searchHref: String?

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("municipalitiesHref", \.municipalitiesHref),
    .optionalText("searchHref", \.searchHref),
  ]
}
