import KompassTemplates

/// The evaluations of a municipality, to choose from.
struct EvaluationChoiceView: ViewModel {
  /// The name of the municipality.
  let name: String
  /// Its evaluations, the latest first.
  let evaluations: [ChoiceView]

  static let fields: [Field<Self>] = [
    .text("name", \.name),
    .list("evaluations", \.evaluations),
  ]
}
