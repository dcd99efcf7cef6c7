/// Applies filters to hits, and counts what the others leave for each value of a filter.
struct FilterCounter {
  private let table: FilterTable
  private let chosen: [(filter: SearchFilter, place: Int32)]
  private var counts: [[Int]]

  /// - Parameter chosen: the places of the values that were chosen.
  init(_ table: FilterTable, chosen: [(filter: SearchFilter, place: Int32)]) {
    self.table = table
    self.chosen = chosen
    counts = SearchFilter.allCases.map { [Int](repeating: 0, count: table.values[$0]?.count ?? 0) }
  }

  /// Counts a hit.
  ///
  /// - Returns: whether all filters leave it.
  mutating func count(_ document: Int) -> Bool {
    var refusing: SearchFilter?
    for (filter, place) in chosen where table.place(of: filter, in: document) != place {
      // What two filters refuse counts for none.
      if refusing != nil { return false }
      refusing = filter
    }
    for (number, filter) in SearchFilter.allCases.enumerated()
    where refusing == nil || refusing == filter {
      let place = table.place(of: filter, in: document)
      if place >= 0 { counts[number][Int(place)] += 1 }
    }
    return refusing == nil
  }

  /// For each filter its values that a hit has, with their numbers.
  var facets: [SearchFilter: [FilterValue]] {
    var facets: [SearchFilter: [FilterValue]] = [:]
    for (filter, counts) in zip(SearchFilter.allCases, counts) {
      facets[filter] = zip(table.values[filter] ?? [], counts).compactMap { value, count in
        count == 0 ? nil : FilterValue(value: value, count: count)
      }
    }
    return facets
  }
}
