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
}
