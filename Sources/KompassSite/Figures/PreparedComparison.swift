import KompassModel

/// A comparison that has a page of its own, made beforehand.
struct PreparedComparison: Hashable, Sendable {
  /// The evaluation that the page is about.
  let subject: EvaluationID
  /// What it stands beside.
  let partner: ComparisonPartner

  /// Its page.
  var page: SitePage { .comparison(subject, partner) }
}

extension SiteFigures {
  /// The comparisons that are made for a municipality: its latest evaluation beside the main reference of the revision,
  /// then beside those of the municipalities most like it, the nearest first. Empty when it was never evaluated.
  func preparedComparisons(of municipality: Municipality) -> [PreparedComparison] {
    guard let latest = history(of: municipality.slug)?.latest else { return [] }
    let reference = results.mainReference(for: latest.framework.id).map {
      PreparedComparison(subject: latest.evaluation.id, partner: .reference($0.id))
    }
    let neighbours = neighbours(of: municipality).compactMap { neighbour in
      comparison(of: municipality, with: neighbour.municipality).map {
        PreparedComparison(subject: $0.subject, partner: .evaluation($0.other))
      }
    }
    return [reference].compactMap { $0 } + neighbours
  }

  /// An evaluation with its municipality; nil when there is none.
  func evaluation(_ id: EvaluationID) -> (municipality: Municipality, card: Scorecard)? {
    guard let municipality = results.municipality(id.municipality),
      let entry = history(of: id.municipality)?.entries.first(where: {
        $0.card.evaluation.id == id
      })
    else { return nil }
    return (municipality, entry.card)
  }
}
