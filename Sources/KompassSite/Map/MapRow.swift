import KompassModel

/// A municipality on the map, for the table of the map.
struct MapRow: Sendable {
  /// The municipality.
  let municipality: Municipality
  /// What its fill means, in words.
  let mapClass: String
  /// The evaluation that the fill follows from; nil when there is none.
  let card: Scorecard?
  /// The total that the fill shows; nil where it shows none.
  let total: Figure?
}
