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
  /// The name of the municipality that is marked.
  let name: String
  /// The published reference; nil when there is none.
  let reference: Reference?
}
