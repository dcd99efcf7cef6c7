/// Every result of one measure in one revision, ready to be held beside each other.
///
/// A municipality with several evaluations counts once: with the latest that has the figure, and among first-time
/// evaluations with its first.
public struct PeerTable: Sendable {
  /// Each municipality's latest result, in the order of the evaluations; put together when it is asked for.
  public var latest: [PeerResult] { latestPlaces.compactMap { result(at: $0) } }
  /// How many results ``latest`` has.
  public var count: Int { latestPlaces.count }
  /// The first of ``latest`` with the fewest points; nil when there is none.
  public let lowest: PeerResult?
  /// The first of ``latest`` with the most points; nil when there is none.
  public let highest: PeerResult?

  private let cards: PeerCards
  private let measure: Measure
  private let framework: FrameworkID
  /// The places of ``latest`` among the evaluations.
  let latestPlaces: [Int32]
  /// Those of the results of small municipalities that were evaluated for the first time.
  private let firstPlaces: [Int32]
  private let summaries: [PeerGroup: PeerSummary]

  private struct Placed {
    let place: Int32
    let result: PeerResult
  }

  /// - Parameters:
  ///   - cards: all evaluations; the order of municipalities stays.
  ///   - measure: what is counted.
  ///   - framework: the revision.
  public init(_ cards: PeerCards, of measure: Measure, in framework: FrameworkID) {
    let all = cards.entries.enumerated().compactMap { place, entry in
      entry.result(of: measure, in: framework).map {
        Placed(place: Int32(clamping: place), result: $0)
      }
    }
    let latest = Self.once(all, keeping: { $0.card.evaluation.year > $1.card.evaluation.year })
    var members: [PeerGroup: [PeerResult]] = [:]
    for placed in latest {
      for group in PeerGroup.groups(of: placed.result.municipality) where group != .firstTimeSmall {
        members[group, default: []].append(placed.result)
      }
    }
    let first = Self.once(
      all.filter { $0.result.card.evaluation.ordinal == 1 && $0.result.municipality.isSmall },
      keeping: { $0.card.evaluation.year < $1.card.evaluation.year })
    if !first.isEmpty { members[.firstTimeSmall] = first.map(\.result) }
    self.cards = cards
    self.measure = measure
    self.framework = framework
    latestPlaces = latest.map(\.place)
    firstPlaces = first.map(\.place)
    let results = latest.map(\.result)
    lowest = results.min { $0.figure.points < $1.figure.points }
    let most = results.map(\.figure.points).max()
    highest = results.first { $0.figure.points == most }
    summaries = members.compactMapValues(PeerSummary.init)
  }

  /// The result of the evaluation at a place; nil when it has none.
  func result(at place: Int32) -> PeerResult? {
    cards.entries[Int(place)].result(of: measure, in: framework)
  }

  /// The municipality of the evaluation at a place.
  func municipality(at place: Int32) -> Municipality { cards.entries[Int(place)].municipality }

  /// The results of a group; empty when it has none.
  func results(in group: PeerGroup) -> [PeerResult] {
    group == .firstTimeSmall
      ? firstPlaces.compactMap { result(at: $0) }
      : latest.filter { PeerGroup.groups(of: $0.municipality).contains(group) }
  }

  /// What the results of a group show together; nil when it has none.
  public func summary(of group: PeerGroup) -> PeerSummary? { summaries[group] }

  /// One result of each municipality, in the order in which they first come: the one that is better than all others.
  private static func once(
    _ results: [Placed], keeping isBetter: (PeerResult, PeerResult) -> Bool
  ) -> [Placed] {
    var places: [Slug: Int] = [:]
    var kept: [Placed] = []
    for result in results {
      guard let place = places[result.result.municipality.slug] else {
        places[result.result.municipality.slug] = kept.count
        kept.append(result)
        continue
      }
      if isBetter(result.result, kept[place].result) { kept[place] = result }
    }
    return kept
  }
}
