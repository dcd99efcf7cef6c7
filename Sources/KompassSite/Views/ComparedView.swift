import KompassTemplates

/// One of those that stand beside each other: an evaluation or a published reference.
struct ComparedView: ViewModel {
  /// Its letter in charts and tables; nil for a reference.
  let letter: String?
  /// How its line looks in a radar.
  let sample: Markup
  /// What it is called: name and year, or the name of the reference.
  let label: String
  /// The link to the evaluation; nil for a reference.
  let href: String?
  /// The name of the municipality; nil for a reference.
  let name: String?
  /// The link to the profile; nil for a reference.
  let profileHref: String?
  /// The total; nil when not known.
  let total: String?
  /// Whether the total was computed here.
  let isSum: Bool
  /// The most points.
  let maximum: String
  /// The year that names the revision.
  let revision: String
  /// How much of the evaluation is known; nil for a reference.
  let kind: String?
  /// What a reader should know of a reference; nil when nothing.
  let note: String?
  /// The language of that note, where it is not the page's.
  let noteLanguage: String?

  static let fields: [Field<Self>] = [
    .optionalText("letter", \.letter),
    .markup("sample", \.sample),
    .text("label", \.label),
    .optionalText("href", \.href),
    .optionalText("name", \.name),
    .optionalText("profileHref", \.profileHref),
    .optionalText("total", \.total),
    .flag("isSum", \.isSum),
    .text("maximum", \.maximum),
    .text("revision", \.revision),
    .optionalText("kind", \.kind),
    .optionalText("note", \.note),
    .optionalText("noteLanguage", \.noteLanguage),
  ]
}
