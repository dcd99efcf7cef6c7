import KompassTemplates

/// The page of all municipalities.
struct MunicipalityListView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// How many are evaluated.
  let summary: String
  /// How many municipalities there are.
  let count: String
  /// The evaluated ones, by name.
  let evaluated: [LatestView]
  /// Every county, by name.
  let counties: [CountyView]
  /// The municipality groups that the register names, in the order of their codes.
  let groups: [ChoiceView]
  /// The size classes, smallest first.
  let sizes: [ChoiceView]
  /// The revisions that evaluations were made by, newest first.
  let revisions: [SortRevisionView]
  /// What texts that the script fills in hold where a number goes.
  let n: String
  /// The same for the number of municipalities that it is counted among.
  let all: String
  /// The same for the name of a figure.
  let figure: String
  /// The link to the search page; nil when the site has no search.
  let searchHref: String?
  /// Whether there is an evaluation.
  var hasEvaluated: Bool { !evaluated.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("summary", \.summary),
    .text("count", \.count),
    .list("evaluated", \.evaluated),
    .list("counties", \.counties),
    .list("groups", \.groups),
    .list("sizes", \.sizes),
    .list("revisions", \.revisions),
    .text("n", \.n),
    .text("all", \.all),
    .text("figure", \.figure),
    .optionalText("searchHref", \.searchHref),
    .flag("hasEvaluated", \.hasEvaluated),
  ]
}
