import KompassModel

/// What an evaluation is held against: the one before it of the same revision, and a published reference.
struct Peers: Sendable {
  /// The latest earlier evaluation of the same revision with scores by area; nil when there is none.
  let previous: Scorecard?
  /// The latest earlier evaluation of the same revision with a total; nil when there is none.
  let previousTotal: Scorecard?
  /// The reference of the same revision; nil when there is none.
  let reference: Reference?

  /// The score of `area` in the evaluation before; nil when not known.
  func previousScore(in area: AreaNumber) -> Points? { previous?.area(area)?.score?.points }

  /// The reference's score of `area`; nil when not printed.
  func referenceScore(in area: AreaNumber) -> Points? { reference?.areas[area] }
}
