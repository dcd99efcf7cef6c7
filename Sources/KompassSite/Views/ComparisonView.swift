import KompassTemplates

/// A page of one evaluation beside another, or beside a reference.
struct ComparisonView: ViewModel {
  /// Chrome.
  let frame: FrameView
  /// Who stands beside whom.
  let heading: String
  /// How many municipalities have an evaluation.
  let summary: String
  /// Those that stand beside each other, the reference last.
  let compared: [ComparedView]
  /// The differences in words.
  let sentences: [String]
  /// A radar for each revision that has a shape to show.
  let radars: [ComparedRadarView]
  /// Bars and tables, revision by revision.
  let groups: [ComparedGroupView]
  /// How far results of different revisions can be compared; empty within one.
  let bridges: [ComparedBridgeView]
  /// Where the figures are from.
  let sources: [ComparedSourceView]
  /// The link to the page where the choice can be changed, with this choice.
  let interactiveHref: String
  /// The link to the same pair the other way round; nil beside a reference.
  let swapHref: String?
  /// The name of the municipality that the page is about.
  let name: String
  /// Its other comparisons that were made beforehand.
  let others: [LinkView]
  /// The link to its profile.
  let profileHref: String
  /// The address of the page, for print.
  let address: String
  /// Whether there is more than one revision.
  var hasBridges: Bool { !bridges.isEmpty }
  /// Whether there is a radar.
  var hasRadars: Bool { !radars.isEmpty }
  /// Whether a source is known.
  var hasSources: Bool { !sources.isEmpty }
  /// Whether there are other comparisons.
  var hasOthers: Bool { !others.isEmpty }

  static let fields: [Field<Self>] = [
    .record("frame", \.frame),
    .text("heading", \.heading),
    .text("summary", \.summary),
    .list("compared", \.compared),
    .texts("sentences", \.sentences),
    .list("radars", \.radars),
    .list("groups", \.groups),
    .list("bridges", \.bridges),
    .list("sources", \.sources),
    .text("interactiveHref", \.interactiveHref),
    .optionalText("swapHref", \.swapHref),
    .text("name", \.name),
    .list("others", \.others),
    .text("profileHref", \.profileHref),
    .text("address", \.address),
    .flag("hasBridges", \.hasBridges),
    .flag("hasRadars", \.hasRadars),
    .flag("hasSources", \.hasSources),
    .flag("hasOthers", \.hasOthers),
  ]
}
