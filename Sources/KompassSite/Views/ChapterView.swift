import KompassTemplates

/// One area of an evaluation.
struct ChapterView: ViewModel {
  /// The place on the page.
  let id: String
  /// The number of the area.
  let number: String
  /// Its name.
  let name: String
  /// The link to the page of the area.
  let areaHref: String
  /// The points; nil when not known.
  let score: String?
  /// The most points.
  let maximum: String
  /// What the figures show, in words.
  let sentences: [String]
  /// What is to be said of the figures.
  let notes: [String]
  /// What is judged and why.
  let about: Markup
  /// The language of that text, where it is not the page’s.
  let aboutLanguage: String?
  /// The sub-areas as bars; nil when they are not known.
  let chart: ChartView?
  /// What the table of sub-areas shows.
  let tableCaption: String
  /// The sub-areas; empty when they are not known.
  let subareas: [SubareaRowView]
  /// Whether the report prints per cent.
  let hasPercent: Bool
  /// The language of the narrative, where it is not the page’s.
  let narrativeLanguage: String?
  /// Whether the evaluation has a narrative, but none on this area.
  let isNarrativeMissing: Bool
  /// The analysis; nil when none was written.
  let analysis: Markup?
  /// The strengths.
  let strengths: [ItemView]
  /// The opportunities.
  let opportunities: [ItemView]
  /// The language of the page, for headings within the narrative.
  let pageLanguage: String
  /// Whether there are sentences.
  var hasSentences: Bool { !sentences.isEmpty }
  /// Whether there are strengths.
  var hasStrengths: Bool { !strengths.isEmpty }
  /// Whether there are opportunities.
  var hasOpportunities: Bool { !opportunities.isEmpty }
  /// Whether there are strengths or opportunities.
  var hasJudgements: Bool { hasStrengths || hasOpportunities }
  /// Whether there is a narrative on the area.
  var hasNarrative: Bool { hasJudgements || analysis != nil }

  static let fields: [Field<Self>] = [
    .text("id", \.id),
    .text("number", \.number),
    .text("name", \.name),
    .text("areaHref", \.areaHref),
    .optionalText("score", \.score),
    .text("maximum", \.maximum),
    .texts("sentences", \.sentences),
    .texts("notes", \.notes),
    .markup("about", \.about),
    .optionalText("aboutLanguage", \.aboutLanguage),
    .optionalRecord("chart", \.chart),
    .text("tableCaption", \.tableCaption),
    .list("subareas", \.subareas),
    .flag("hasPercent", \.hasPercent),
    .optionalText("narrativeLanguage", \.narrativeLanguage),
    .flag("isNarrativeMissing", \.isNarrativeMissing),
    .optionalMarkup("analysis", \.analysis),
    .list("strengths", \.strengths),
    .list("opportunities", \.opportunities),
    .text("pageLanguage", \.pageLanguage),
    .flag("hasSentences", \.hasSentences),
    .flag("hasStrengths", \.hasStrengths),
    .flag("hasOpportunities", \.hasOpportunities),
    .flag("hasJudgements", \.hasJudgements),
    .flag("hasNarrative", \.hasNarrative),
  ]
}
