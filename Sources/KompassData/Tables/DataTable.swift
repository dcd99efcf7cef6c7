import KompassModel

/// A table with its rows, which are made in parts so that the texts of the site are never held together.
public struct DataTable: Sendable {
  /// A row: one cell for each column, in the order of the columns.
  public typealias Row = [DataCell]

  /// Some rows that are made together.
  struct Part: Sendable {
    /// The municipality that the rows are of; nil for rows of the instrument.
    let municipality: Slug?
    /// Makes the rows; throws only what the narrative source throws.
    let rows: @Sendable (NarrativeSource) throws -> [Row]
  }

  /// What the columns are.
  public let schema: TableSchema
  private let content: Content

  private enum Content: Sendable {
    /// Parts, with the places of each municipality's, and under nil of those of the instrument.
    case parts([Part], [Slug?: [Int]])
    /// What is said of each evaluation.
    case evaluations(EvaluatedRows)
  }

  init(schema: TableSchema, parts: [Part]) {
    self.schema = schema
    content = .parts(parts, Dictionary(grouping: parts.indices) { parts[$0].municipality })
  }

  init(schema: TableSchema, evaluations: EvaluatedRows) {
    self.schema = schema
    content = .evaluations(evaluations)
  }

  /// The same table without the rows of other municipalities; rows of the instrument stay.
  public func rows(of municipality: Slug) -> DataTable {
    switch content {
    case .parts(let parts, let places):
      let chosen = (places[nil] ?? []) + (places[municipality] ?? [])
      return DataTable(schema: schema, parts: chosen.sorted().map { parts[$0] })
    case .evaluations(let rows):
      return DataTable(schema: schema, evaluations: rows.rows(of: municipality))
    }
  }

  /// How many parts the rows are made in.
  var partCount: Int {
    switch content {
    case .parts(let parts, _): parts.count
    case .evaluations(let rows): rows.count
    }
  }

  /// Which evaluation a part is of, whose rows are made of nothing else that evaluations say; nil where parts are of
  /// something else.
  func evaluation(ofPart place: Int) -> EvaluationID? {
    switch content {
    case .parts: nil
    case .evaluations(let rows): rows.evaluation(place)
    }
  }

  /// The rows of the part at a place, from 0.
  ///
  /// - Throws: what `narratives` throws.
  func part(_ place: Int, _ narratives: NarrativeSource) throws -> [Row] {
    switch content {
    case .parts(let parts, _): try parts[place].rows(narratives)
    case .evaluations(let rows): try rows.part(place, narratives)
    }
  }

  /// Hands over every row in order, a part at a time.
  ///
  /// - Throws: what `narratives` and `body` throw.
  public func forEachRow(
    _ narratives: NarrativeSource, _ body: (Row) throws -> Void
  ) throws {
    for place in 0..<partCount {
      for row in try part(place, narratives) { try body(row) }
    }
  }

  /// All rows together: for tables that are small.
  ///
  /// - Throws: what `narratives` throws.
  public func rows(_ narratives: NarrativeSource) throws -> [Row] {
    var rows: [Row] = []
    try forEachRow(narratives) { rows.append($0) }
    return rows
  }
}
