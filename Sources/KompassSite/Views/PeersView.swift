import KompassTemplates

/// How a municipality's result stands beside those of its peers.
struct PeersView: ViewModel {
  /// The year that names the revision.
  let revision: String
  /// Where the total stands to each mean, and where there is none.
  let sentences: [String]
  /// All totals of the revision on one axis; nil when there are too few.
  let strip: ChartView?
  /// The total beside each group; nil when the total is not known.
  let totals: PeerTableView?
  /// The areas beside each group that has enough results of them.
  let areas: [PeerTableView]
  /// The link to the evaluation beside the published reference; nil when there is none.
  let referenceHref: String?
  /// The link to the page where one chooses what to compare with, the evaluation chosen.
  let compareHref: String
  /// Whether there are tables of areas.
  var hasAreas: Bool { !areas.isEmpty }
  /// Whether there is something to say in words.
  var hasSentences: Bool { !sentences.isEmpty }

  static let fields: [Field<Self>] = [
    .text("revision", \.revision),
    .texts("sentences", \.sentences),
    .optionalRecord("strip", \.strip),
    .optionalRecord("totals", \.totals),
    .list("areas", \.areas),
    .optionalText("referenceHref", \.referenceHref),
    .text("compareHref", \.compareHref),
    .flag("hasAreas", \.hasAreas),
    .flag("hasSentences", \.hasSentences),
  ]
}
