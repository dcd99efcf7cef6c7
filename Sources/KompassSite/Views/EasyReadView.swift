import KompassTemplates

/// An evaluation in easy words.
struct EasyReadView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The name of the municipality.
  let name: String
  /// The year of the evaluation.
  let year: String
  /// The text, a few sentences to each paragraph.
  let paragraphs: [String]
  /// What a citizen should know, in the publisher's words; nil when not written.
  let highlights: Markup?
  /// The language of the highlights, where it is not the page's.
  let highlightsLanguage: String?
  /// The link to the profile.
  let profileHref: String

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("name", \.name),
    .text("year", \.year),
    .texts("paragraphs", \.paragraphs),
    .optionalMarkup("highlights", \.highlights),
    .optionalText("highlightsLanguage", \.highlightsLanguage),
    .text("profileHref", \.profileHref),
  ]
}
