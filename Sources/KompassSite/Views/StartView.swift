import KompassTemplates

/// The start page.
struct StartView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// How many municipalities are evaluated.
  let summary: String
  /// What texts that the script fills in hold where a number goes.
  let n: String
  /// Every county with its municipalities.
  let counties: [CountyView]
  /// The map of municipalities; nil when there are no borders.
  let map: MapView?
  /// The areas of the newest revision.
  let areas: [AreaLinkView]
  /// That revision’s title.
  let framework: String
  /// Every municipality's latest evaluation with a narrative, newest first.
  let narrated: [LatestView]
  /// The latest evaluation of every other evaluated municipality, newest first.
  let figuresOnly: [LatestView]
  /// The radar of the newest evaluation that has its narrative; nil when there is none.
  let featured: ChartView?
  /// The same in words.
  let featuredSentence: String?
  /// The profile that the radar is from.
  let featuredLink: LinkView?
  /// The newest published reference as bars.
  let reference: ChartView?
  /// The same as a table.
  let referenceTable: ScoreTableView?
  /// What it is and its total.
  let referenceSentence: String?
  /// What is to be known of it; nil when nothing.
  let referenceNote: String?
  /// Where it was printed.
  let referenceSource: SourceView?
  /// The link to the list of municipalities.
  let municipalitiesHref: String
  /// The link to the areas.
  let areasHref: String
  /// The first free page.
  let about: LinkView?
  /// The link to the search page; nil when the site has no search.
  let searchHref: String?
  /// Whether there is an evaluation with a narrative.
  var hasNarrated: Bool { !narrated.isEmpty }
  /// Whether there is an evaluation without one.
  var hasFiguresOnly: Bool { !figuresOnly.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("summary", \.summary),
    .text("n", \.n),
    .list("counties", \.counties),
    .optionalRecord("map", \.map),
    .list("areas", \.areas),
    .text("framework", \.framework),
    .list("narrated", \.narrated),
    .list("figuresOnly", \.figuresOnly),
    .optionalRecord("featured", \.featured),
    .optionalText("featuredSentence", \.featuredSentence),
    .optionalRecord("featuredLink", \.featuredLink),
    .optionalRecord("reference", \.reference),
    .optionalRecord("referenceTable", \.referenceTable),
    .optionalText("referenceSentence", \.referenceSentence),
    .optionalText("referenceNote", \.referenceNote),
    .optionalRecord("referenceSource", \.referenceSource),
    .text("municipalitiesHref", \.municipalitiesHref),
    .text("areasHref", \.areasHref),
    .optionalRecord("about", \.about),
    .optionalText("searchHref", \.searchHref),
    .flag("hasNarrated", \.hasNarrated),
    .flag("hasFiguresOnly", \.hasFiguresOnly),
  ]
}
