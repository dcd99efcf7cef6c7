import KompassModel

/// The results that a strip has dots for.
enum DrawnResults {
  /// More results than this are not drawn one by one: the dots would run together, and every page would hold them all.
  static let most = 150

  /// Each municipality's latest result; of very many only the lowest, the highest and the marked one, beside the band of the
  /// middle half.
  ///
  /// - Parameter marked: one of the results; nil when none is marked. It is not looked for, for every municipality has a strip
  ///   of its own.
  static func of(_ table: PeerTable, marked: PeerResult? = nil) -> [PeerResult] {
    guard table.count > most else { return table.latest }
    var seen: Set<EvaluationID> = []
    return [marked, table.lowest, table.highest].compactMap(\.self).filter {
      seen.insert($0.card.evaluation.id).inserted
    }
  }
}
