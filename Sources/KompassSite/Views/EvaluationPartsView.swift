import KompassTemplates

/// What the profile and the page of an evaluation have in common.
struct EvaluationPartsView: ViewModel {
  /// The year.
  let year: String
  /// The revision’s title.
  let framework: String
  /// The year that names the revision.
  let revision: String
  /// When the interviews were held.
  let conducted: String?
  /// Which of the municipality’s evaluations it is.
  let ordinal: String?
  /// How many were interviewed.
  let interviewed: String?
  /// Who evaluated.
  let evaluators: String?
  /// Where the figures were printed.
  let source: SourceView?
  /// The total in one sentence.
  let sentence: String
  /// The total; nil when not known.
  let total: String?
  /// "av 800 poäng".
  let maximum: String
  /// What is to be said of the total.
  let totalNotes: [String]
  /// What is to be known of the reference; nil when nothing.
  let referenceNote: String?
  /// Where the total stands to the reference.
  let referenceSentence: String?
  /// Whether scores by area are known.
  let hasAreas: Bool
  /// Whether scores of all areas are known.
  let hasEveryArea: Bool
  /// The areas as a radar; nil when fewer than three are known.
  let radar: ChartView?
  /// The areas as bars; nil when they are not known.
  let bars: ChartView?
  /// What the signs on the bars stand for; empty when there is nothing to tell apart.
  let key: [KeyView]
  /// The areas as a list of bars.
  let areaBars: [AreaBarView]
  /// What the areas show, in words.
  let areaSentences: [String]
  /// The areas as a table.
  let table: ScoreTableView?
  /// What a citizen should know.
  let highlights: Markup?
  /// The evaluation in short.
  let opening: Markup?
  /// The language of the narrative, where it is not the page’s.
  let narrativeLanguage: String?
  /// Whether there is a narrative.
  let hasNarrative: Bool
  /// What changed since the evaluation before of the same revision; nil when there is none.
  let changes: ChangesView?
  /// How far it can be compared with the latest evaluation of another revision; nil when there is none.
  let bridge: BridgeView?
  /// The municipality's own answer; nil when there is none.
  let answer: AnswerView?
  /// What became of the answer to the evaluation before; nil when there was none.
  let thread: AnswerView?
  /// The areas one by one; empty when only totals or area scores are known.
  let chapters: [ChapterView]
  /// Everything that is to be said of the figures.
  let figureNotes: [String]
  /// Where the reference was printed.
  let references: [SourceView]
  /// Whether there are signs to tell apart.
  var hasKey: Bool { !key.isEmpty }
  /// Whether there is something to say of the figures.
  var hasFigureNotes: Bool { !figureNotes.isEmpty }
  /// Whether there are chapters.
  var hasChapters: Bool { !chapters.isEmpty }
  /// Whether there is something to say of the areas.
  var hasAreaSentences: Bool { !areaSentences.isEmpty }

  static let fields: [Field<Self>] = [
    .text("year", \.year),
    .text("framework", \.framework),
    .text("revision", \.revision),
    .optionalText("conducted", \.conducted),
    .optionalText("ordinal", \.ordinal),
    .optionalText("interviewed", \.interviewed),
    .optionalText("evaluators", \.evaluators),
    .optionalRecord("source", \.source),
    .text("sentence", \.sentence),
    .optionalText("total", \.total),
    .text("maximum", \.maximum),
    .texts("totalNotes", \.totalNotes),
    .optionalText("referenceNote", \.referenceNote),
    .optionalText("referenceSentence", \.referenceSentence),
    .flag("hasAreas", \.hasAreas),
    .flag("hasEveryArea", \.hasEveryArea),
    .optionalRecord("radar", \.radar),
    .optionalRecord("bars", \.bars),
    .list("key", \.key),
    .list("areaBars", \.areaBars),
    .texts("areaSentences", \.areaSentences),
    .optionalRecord("table", \.table),
    .optionalMarkup("highlights", \.highlights),
    .optionalMarkup("opening", \.opening),
    .optionalText("narrativeLanguage", \.narrativeLanguage),
    .flag("hasNarrative", \.hasNarrative),
    .optionalRecord("changes", \.changes),
    .optionalRecord("bridge", \.bridge),
    .optionalRecord("answer", \.answer),
    .optionalRecord("thread", \.thread),
    .list("chapters", \.chapters),
    .texts("figureNotes", \.figureNotes),
    .list("references", \.references),
    .flag("hasKey", \.hasKey),
    .flag("hasFigureNotes", \.hasFigureNotes),
    .flag("hasChapters", \.hasChapters),
    .flag("hasAreaSentences", \.hasAreaSentences),
  ]
}
