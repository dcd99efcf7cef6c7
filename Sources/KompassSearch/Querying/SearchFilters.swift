/// What a reader narrows hits by: for each filter at most one value, as it stands in an address.
public struct SearchFilters: Equatable, Sendable {
  /// The values that were chosen.
  public private(set) var values: [SearchFilter: String]

  /// No filter is the default.
  public init(_ values: [SearchFilter: String] = [:]) { self.values = values }

  /// The value of a filter; nil when there is none.
  public subscript(filter: SearchFilter) -> String? {
    get { values[filter] }
    set { values[filter] = newValue }
  }
}
