import KompassTemplates

/// What every page has around its content.
struct FrameView: ViewModel {
  /// The language of the chrome.
  let language: String
  /// What a browser may load for the page: the policy for `<meta http-equiv="Content-Security-Policy">`.
  let policy: String
  /// The title of the page, without that of the site.
  let title: String
  /// The title of the site.
  let siteTitle: String
  /// Whether this is the start page, whose title is the site’s.
  let isStart: Bool
  /// One sentence for search engines; nil when there is none.
  let description: String?
  /// The absolute address of the page; nil for the page that stands in for others.
  let canonical: String?
  /// The page in every language, its own included; empty when there is one only.
  let alternates: [AlternateView]
  /// Whether search engines are to list the page.
  let isIndexed: Bool
  /// What the page says of itself where it is shared; nil for the page that stands in for others.
  let sharing: SharingView?
  /// Feeds of what the page shows, with their titles.
  let feeds: [LinkView]
  /// The icons of the site that are among the assets.
  let icons: [IconView]
  /// What the page is about as JSON-LD, for a `<script type="application/ld+json">`; nil where there is nothing to say.
  let structuredData: Markup?
  /// The absolute address of the file that answers for this page as oEmbed asks; nil when there is none.
  let oEmbed: String?
  /// The link to the stylesheet.
  let stylesheet: String
  /// The links to the scripts that add to this page; it works without them.
  let scripts: [String]
  /// The links to what these scripts import, so that a browser fetches them all at once.
  let modules: [String]
  /// The link to the start page.
  let home: String
  /// The main navigation.
  let navigation: [NavigationItemView]
  /// Free pages again, the glossary when there is one, the open data, and how one embeds a profile, for the foot.
  let footer: [LinkView]
  /// The other languages.
  let languages: [LanguageLinkView]
  /// The way from the start page; empty there.
  let crumbs: [CrumbView]
  /// Who publishes the site.
  let publisher: String
  /// The publisher’s own site.
  let publisherURL: String?
  /// Where a reader can write.
  let publisherEmail: String?
  /// The licence of texts and figures.
  let licence: LinkView?
  /// Where the words of the glossary that the page links are listed; they are put in when the page is finished. Empty on
  /// pages that link none. A layout without it links no words.
  let terms: Markup
  /// Whether there is a way to show.
  var hasCrumbs: Bool { !crumbs.isEmpty }

  static let fields: [Field<Self>] = [
    .text("language", \.language),
    .text("policy", \.policy),
    .text("title", \.title),
    .text("siteTitle", \.siteTitle),
    .flag("isStart", \.isStart),
    .optionalText("description", \.description),
    .optionalText("canonical", \.canonical),
    .list("alternates", \.alternates),
    .flag("isIndexed", \.isIndexed),
    .optionalRecord("sharing", \.sharing),
    .list("feeds", \.feeds),
    .list("icons", \.icons),
    .optionalMarkup("structuredData", \.structuredData),
    .optionalText("oEmbed", \.oEmbed),
    .text("stylesheet", \.stylesheet),
    .texts("scripts", \.scripts),
    .texts("modules", \.modules),
    .text("home", \.home),
    .list("navigation", \.navigation),
    .list("footer", \.footer),
    .list("languages", \.languages),
    .list("crumbs", \.crumbs),
    .text("publisher", \.publisher),
    .optionalText("publisherURL", \.publisherURL),
    .optionalText("publisherEmail", \.publisherEmail),
    .optionalRecord("licence", \.licence),
    .markup("terms", \.terms),
    .flag("hasCrumbs", \.hasCrumbs),
  ]
}
