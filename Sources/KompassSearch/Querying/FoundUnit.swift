/// A unit of a query as it was looked for.
public struct FoundUnit: Equatable, Sendable {
  /// The unit as it was typed.
  public let typed: QueryUnit
  /// The word that took its place because nothing matched it; nil when it was looked for as typed.
  public let corrected: String?
  /// Other words that it may have been meant to be.
  public let alternatives: [String]
}
