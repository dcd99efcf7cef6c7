import KompassModel

/// Everything that a strip of totals shows: all results of a revision, one of them marked.
struct StripOfTotals: Sendable {
  /// Each municipality's latest total.
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
  /// All totals of the evaluation's revision.
  ///
  /// - Returns: nil when the evaluation has no total, or its revision too few for a spread.
  init?(of card: Scorecard, in figures: SiteFigures) {
    guard card.total != nil,
      let table = figures.table(of: .total, in: card.framework.id),
      let spread = table.summary(of: .everyone)?.spread
    else { return nil }
    self.init(
      results: table.latest, spread: spread, marked: card.evaluation.id, framework: card.framework,
      reference: figures.results.mainReference(for: card.framework.id))
  }
}
