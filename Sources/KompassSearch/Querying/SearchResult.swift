/// What a query finds.
public struct SearchResult: Sendable {
  /// All hits, the best first; equal ones in the order of numbers.
  public let hits: [SearchHit]
  /// The units of the query, with what was made of those that had typing errors.
  public let units: [FoundUnit]
  /// The common words that were left out.
  public let common: [String]
  /// How many units each hit matches: all, or fewer when no document has all.
  public let met: Int
  /// For each filter its values that a hit would have if the filter were not set, in the order in which they are shown.
  public let facets: [SearchFilter: [FilterValue]]
  /// What each unit finds; excerpts are marked by it.
  let matches: [UnitMatch]
}
