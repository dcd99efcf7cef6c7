import KompassModel

/// Everything that a strip of totals shows: the results of a revision, one of them marked.
struct StripOfTotals: Sendable {
  /// More results than this are not drawn one by one: the dots would run together, and every page would hold them all.
  static let mostResults = 150

  /// Each municipality's latest total; of very many only the lowest, the highest and the marked one, beside the band of the
  /// middle half.
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
      results: Self.shown(
        of: table, marked: PeerResult(municipality: municipality, card: card, figure: total)),
      spread: spread, marked: id, framework: card.framework,
      reference: figures.results.mainReference(for: card.framework.id))
  }

  /// - Parameter marked: one of those of the table. It is not looked for, for every municipality has such a strip.
  static func shown(of table: PeerTable, marked: PeerResult) -> [PeerResult] {
    guard table.count > mostResults else { return table.latest }
    var seen: Set<EvaluationID> = []
    return [marked, table.lowest, table.highest].compactMap(\.self).filter {
      seen.insert($0.card.evaluation.id).inserted
    }
  }
}
