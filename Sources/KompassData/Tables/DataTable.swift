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
  private let parts: [Part]
  /// The places of each municipality's parts, and under nil of those of the instrument.
  private let places: [Slug?: [Int]]

  init(schema: TableSchema, parts: [Part]) {
    self.schema = schema
    self.parts = parts
    places = Dictionary(grouping: parts.indices) { parts[$0].municipality }
  }

  /// The same table without the rows of other municipalities; rows of the instrument stay.
  public func rows(of municipality: Slug) -> DataTable {
    let chosen = (places[nil] ?? []) + (places[municipality] ?? [])
    return DataTable(schema: schema, parts: chosen.sorted().map { parts[$0] })
  }

  /// Hands over every row in order, a part at a time.
  ///
  /// - Throws: what `narratives` and `body` throw.
  public func forEachRow(
    _ narratives: NarrativeSource, _ body: (Row) throws -> Void
  ) throws {
    for part in parts {
      for row in try part.rows(narratives) { try body(row) }
    }
  }

  /// All rows together: for tables that are small.
  ///
  /// - Throws: what `narratives` throws.
  public func rows(_ narratives: NarrativeSource) throws -> [Row] {
    try parts.flatMap { try $0.rows(narratives) }
  }
}
