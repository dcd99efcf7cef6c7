import KompassModel

/// What an evaluation stands beside on a page that was made beforehand.
enum ComparisonPartner: Hashable, Sendable, CustomStringConvertible {
  /// Another evaluation.
  case evaluation(EvaluationID)
  /// A published reference.
  case reference(Slug)

  /// As it stands in an address: `leksand-2023`, `medel-2020`.
  var description: String {
    switch self {
    case .evaluation(let id): id.description
    case .reference(let id): id.text
    }
  }
}
