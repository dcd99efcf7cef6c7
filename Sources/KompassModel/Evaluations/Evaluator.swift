/// Someone who carried out an evaluation, as the report prints it.
public struct Evaluator: Hashable, Sendable {
  /// The name.
  public let name: String
  /// The employer; nil when not printed.
  public let organisation: String?

  /// Makes an evaluator.
  public init(name: String, organisation: String?) {
    self.name = name
    self.organisation = organisation
  }

  /// The name with the employer in parentheses, where that is printed.
  public var nameWithOrganisation: String { organisation.map { "\(name) (\($0))" } ?? name }
}
