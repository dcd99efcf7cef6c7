import KompassModel

/// Everything that a strip of totals shows: results of a revision, one of them marked.
struct StripOfTotals: Sendable {
  /// The totals that are drawn.
  let results: [PeerResult]
  /// Their spread.
  let spread: Spread
  /// The evaluation that is marked.
  let marked: EvaluationID
  /// The revision.
  let framework: Framework
  /// The published reference; nil when there is none.
  let reference: Reference?
}

extension StripOfTotals {
  /// The totals of the evaluation's revision.
  ///
  /// - Parameter card: the latest evaluation of its municipality.
  /// - Returns: nil when the evaluation has no total, or its revision too few for a spread.
  init?(of card: Scorecard, in figures: SiteFigures) {
    let id = card.evaluation.id
    guard let total = card.total, let municipality = figures.results.municipality(id.municipality),
      let table = figures.table(of: .total, in: card.framework.id),
      let spread = table.summary(of: .everyone)?.spread
    else { return nil }
    self.init(
      results: DrawnResults.of(
        table, marked: PeerResult(municipality: municipality, card: card, figure: total)),
      spread: spread, marked: id, framework: card.framework,
      reference: figures.results.mainReference(for: card.framework.id))
  }
}
