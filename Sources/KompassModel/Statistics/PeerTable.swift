/// Every result of one measure in one revision, ready to be held beside each other.
///
/// A municipality with several evaluations counts once: with the latest that has the figure, and among first-time
/// evaluations with its first.
public struct PeerTable: Sendable {
  /// Each municipality's latest result, in the order given.
  public let latest: [PeerResult]
  /// The first of ``latest`` with the fewest points; nil when there is none.
  public let lowest: PeerResult?
  /// The first of ``latest`` with the most points; nil when there is none.
  public let highest: PeerResult?
  /// The results of small municipalities that were evaluated for the first time.
  private let first: [PeerResult]
  private let summaries: [PeerGroup: PeerSummary]

  /// - Parameter results: all results of the measure in the revision, in any order; the order of municipalities stays.
  public init(_ results: [PeerResult]) {
    let latest = Self.once(
      results, keeping: { $0.card.evaluation.year > $1.card.evaluation.year })
    var members: [PeerGroup: [PeerResult]] = [:]
    for result in latest {
      for group in PeerGroup.groups(of: result.municipality) where group != .firstTimeSmall {
        members[group, default: []].append(result)
      }
    }
    let first = Self.once(
      results.filter { $0.card.evaluation.ordinal == 1 && $0.municipality.isSmall },
      keeping: { $0.card.evaluation.year < $1.card.evaluation.year })
    if !first.isEmpty { members[.firstTimeSmall] = first }
    self.latest = latest
    lowest = latest.min { $0.figure.points < $1.figure.points }
    let most = latest.map(\.figure.points).max()
    highest = latest.first { $0.figure.points == most }
    self.first = first
    summaries = members.compactMapValues(PeerSummary.init)
  }

  /// The results of a group; empty when it has none.
  func results(in group: PeerGroup) -> [PeerResult] {
    group == .firstTimeSmall
      ? first : latest.filter { PeerGroup.groups(of: $0.municipality).contains(group) }
  }

  /// What the results of a group show together; nil when it has none.
  public func summary(of group: PeerGroup) -> PeerSummary? { summaries[group] }

  /// One result of each municipality, in the order in which they first come: the one that is better than all others.
  private static func once(
    _ results: [PeerResult], keeping isBetter: (PeerResult, PeerResult) -> Bool
  ) -> [PeerResult] {
    var places: [Slug: Int] = [:]
    var kept: [PeerResult] = []
    for result in results {
      guard let place = places[result.municipality.slug] else {
        places[result.municipality.slug] = kept.count
        kept.append(result)
        continue
      }
      if isBetter(result, kept[place]) { kept[place] = result }
    }
    return kept
  }
}
