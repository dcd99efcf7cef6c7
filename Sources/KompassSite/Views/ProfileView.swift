import KompassTemplates

/// The page of a municipality.
struct ProfileView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// The short name.
  let name: String
  /// The name written out.
  let officialName: String
  /// The county.
  let county: String
  /// Inhabitants, with the year.
  let population: String?
  /// The municipality group.
  let group: String?
  /// The latest evaluation; nil when there is none.
  let evaluation: EvaluationPartsView?
  /// The link to the latest evaluation’s own page.
  let evaluationHref: String?
  /// The latest evaluation with a narrative, when the one shown has none.
  let narrated: LinkView?
  /// All evaluations, latest first.
  let history: [HistoryRowView]
  /// Whether there is more than one evaluation.
  let hasSeveral: Bool
  /// The totals over the years; nil with fewer than two.
  let slope: ChartView?
  /// Where the municipality is held up as an example.
  let mentions: [LinkView]
  /// How the latest result stands beside those of its peers; nil when there is none.
  let peers: PeersView?
  /// Which evaluated municipalities are like this one; nil when that is not known.
  let alike: NeighboursView?
  /// Who can be learnt from; nil when the latest evaluation has no sub-areas.
  let learning: LearningView?
  /// The link to the latest evaluation in easy words; nil when there is none.
  let easyReadHref: String?
  /// For one without an evaluation: evaluated municipalities in the same county.
  let neighbours: [LinkView]
  /// The link to the list of municipalities.
  let municipalitiesHref: String
  /// The field to search its evaluations by; nil when none has texts, or the site no search.
  let search: SearchFieldView?
  /// The same as files.
  let downloads: [LinkView]
  /// The absolute address of the page, for print.
  let address: String
  /// Whether the municipality is held up as an example.
  var hasMentions: Bool { !mentions.isEmpty }
  /// Whether there are evaluated municipalities in the county.
  var hasNeighbours: Bool { !neighbours.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("name", \.name),
    .text("officialName", \.officialName),
    .text("county", \.county),
    .optionalText("population", \.population),
    .optionalText("group", \.group),
    .optionalRecord("evaluation", \.evaluation),
    .optionalText("evaluationHref", \.evaluationHref),
    .optionalRecord("narrated", \.narrated),
    .list("history", \.history),
    .flag("hasSeveral", \.hasSeveral),
    .optionalRecord("slope", \.slope),
    .list("mentions", \.mentions),
    .optionalRecord("peers", \.peers),
    .optionalRecord("alike", \.alike),
    .optionalRecord("learning", \.learning),
    .optionalText("easyReadHref", \.easyReadHref),
    .list("neighbours", \.neighbours),
    .text("municipalitiesHref", \.municipalitiesHref),
    .optionalRecord("search", \.search),
    .list("downloads", \.downloads),
    .text("address", \.address),
    .flag("hasMentions", \.hasMentions),
    .flag("hasNeighbours", \.hasNeighbours),
  ]
}
