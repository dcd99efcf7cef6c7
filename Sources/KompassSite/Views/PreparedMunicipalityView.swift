import KompassTemplates

/// The comparisons of a municipality that were made beforehand.
struct PreparedMunicipalityView: ViewModel {
  /// The name of the municipality and the year of its latest evaluation.
  let name: String
  /// The comparisons.
  let comparisons: [LinkView]

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .list("comparisons", \.comparisons),
  ]
}
