import KompassModel

/// From when the entries of a table are, as far as the content tells.
public struct TableDates: Equatable, Sendable {
  /// When the last of them was published, or was made; nil when no entry has a date.
  public let last: PartialDate?
  /// The first year that they are about; nil when they are about no time.
  public let start: Int?

  /// Gathers dates: when entries were published or made, and the years that they are about.
  init(_ dates: [PartialDate], years: [Int]) {
    last = dates.max()
    start = years.min()
  }

  /// The dates of a table of the site.
  ///
  /// - Parameter name: the name of the table; one that is not known here is about everything.
  public init(ofTable name: String, in results: Results) {
    let evaluations = results.evaluations
    let published = evaluations.compactMap { evaluation in
      let year = evaluation.source?.published.flatMap(Self.year) ?? Self.year(evaluation.year)
      return [year, evaluation.conducted].compactMap(\.self).max()
    }
    switch name {
    case "municipalities":
      let years = results.municipalities.compactMap { $0.population?.year }
      self.init(years.compactMap(Self.year), years: years)
    case "frameworks", "comparability":
      let years = results.frameworks.map(\.validFrom)
      self.init(years.compactMap(Self.year), years: years)
    case "themes": self.init([], years: [])
    case "references":
      let years = results.references.compactMap { $0.source.published ?? $0.asOf }
      self.init(years.compactMap(Self.year), years: results.references.compactMap(\.asOf))
    case "actions", "answers":
      let answered = evaluations.filter { $0.response != nil }
      self.init(
        answered.compactMap { $0.response?.published ?? Self.year($0.year) },
        years: answered.map(\.year))
    default: self.init(published, years: evaluations.map(\.year))
    }
  }

  private static func year(_ year: Int) -> PartialDate? { PartialDate(String(year)) }
}
