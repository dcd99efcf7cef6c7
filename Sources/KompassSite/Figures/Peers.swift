import KompassModel

/// What an evaluation is held against: the one before it of the same revision, a published reference, and what the
/// municipality aims at.
struct Peers: Sendable {
  /// The latest earlier evaluation of the same revision with scores by area; nil when there is none.
  var previous: Scorecard?
  /// The latest earlier evaluation of the same revision with a total; nil when there is none.
  var previousTotal: Scorecard?
  /// The reference of the same revision; nil when there is none.
  var reference: Reference?
  /// The scores that the municipality aims at in its answer to the evaluation; empty when it states none.
  var targets: [AreaNumber: Points] = [:]

  /// Without what the municipality aims at, for what may not change when it answers after the evaluation.
  var withoutTargets: Peers {
    var peers = self
    peers.targets = [:]
    return peers
  }

  /// The score of `area` in the evaluation before; nil when not known.
  func previousScore(in area: AreaNumber) -> Points? { previous?.area(area)?.score?.points }

  /// The reference's score of `area`; nil when not printed.
  func referenceScore(in area: AreaNumber) -> Points? { reference?.areas[area] }
}
