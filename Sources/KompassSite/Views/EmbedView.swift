import KompassTemplates

/// A municipality’s result for a frame on another site.
struct EmbedView: ViewModel {
  /// The language of the page.
  let language: String
  /// What the page may load: a Content-Security-Policy.
  let policy: String
  /// The title of the page, without that of the site.
  let title: String
  /// The title of the site.
  let siteTitle: String
  /// The absolute address of the page that says all: the profile, or the page of the evaluation.
  let canonical: String
  /// The link to the stylesheet.
  let stylesheet: String
  /// The link to the script that tells the element how high the page is; nil when the templates lack it.
  let script: String?
  /// What the fragment of the address can ask for.
  let variants: [EmbedVariantView]
  /// The short name of the municipality.
  let name: String
  /// The evaluation; nil when there is none.
  let evaluation: EmbeddedEvaluationView?
  /// Whether the page is about one evaluation for ever, rather than about the latest.
  let isFixed: Bool
  /// The link to the page that says all.
  let href: String
  /// Who publishes the site.
  let publisher: String
  /// The licence of texts and figures.
  let licence: LinkView?

  static let fields: [Field<Self>] = [
    .text("language", \.language),
    .text("policy", \.policy),
    .text("title", \.title),
    .text("siteTitle", \.siteTitle),
    .text("canonical", \.canonical),
    .text("stylesheet", \.stylesheet),
    .optionalText("script", \.script),
    .list("variants", \.variants),
    .text("name", \.name),
    .optionalRecord("evaluation", \.evaluation),
    .flag("isFixed", \.isFixed),
    .text("href", \.href),
    .text("publisher", \.publisher),
    .optionalRecord("licence", \.licence),
  ]
}
