import KompassTemplates

/// What the results of one peer group show together, as a row.
struct PeerRowView: ViewModel {
  /// The group, or the area in a table of one group.
  let name: String
  /// How many results there are; nil when the source of a published value does not say.
  let count: String?
  /// The years of the evaluations, or the year that a published value is from.
  let years: String
  /// The mean; nil when there are too few results.
  let mean: String?
  /// The lowest result; nil when there are too few or the source does not say.
  let lowest: String?
  /// The lower quartile; nil with fewer than four results.
  let lowerQuartile: String?
  /// The median.
  let median: String?
  /// The upper quartile; nil with fewer than four results.
  let upperQuartile: String?
  /// The highest result.
  let highest: String?
  /// How far the municipality's own result lies from the mean, with its sign; nil when either is not known.
  let difference: String?
  /// Whether there are too few results for a mean.
  var isFew: Bool { mean == nil }

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .optionalText("count", \.count),
    .text("years", \.years),
    .optionalText("mean", \.mean),
    .optionalText("lowest", \.lowest),
    .optionalText("lowerQuartile", \.lowerQuartile),
    .optionalText("median", \.median),
    .optionalText("upperQuartile", \.upperQuartile),
    .optionalText("highest", \.highest),
    .optionalText("difference", \.difference),
    .flag("isFew", \.isFew),
  ]
}
