import KompassModel

/// A column with how its cell is made from what a row is about.
struct ColumnDefinition<Item>: Sendable {
  let column: DataColumn
  let value: @Sendable (Item) -> DataCell

  /// - Parameters:
  ///   - title: the heading in Swedish and English.
  ///   - about: what stands in the column, in Swedish and English.
  ///   - empty: what an empty cell means; without it no cell is empty.
  init(
    _ name: String, _ kind: DataColumn.Kind, title: (String, String), about: (String, String),
    unit: LocalizedText? = nil, empty: (String, String)? = nil,
    value: @escaping @Sendable (Item) -> DataCell
  ) {
    column = DataColumn(
      name: name, title: LocalizedText(title.0, english: title.1),
      about: LocalizedText(about.0, english: about.1), kind: kind, unit: unit,
      emptyMeaning: empty.map { LocalizedText($0.0, english: $0.1) })
    self.value = value
  }
}

/// A table with how its rows are made, so that a description can never belong to another value.
struct TableDefinition<Item>: Sendable {
  let schema: TableSchema
  private let values: [@Sendable (Item) -> DataCell]

  /// - Parameter key: the column that tells rows apart.
  init(
    _ name: String, title: (String, String), about: (String, String), key: String = "id",
    foreignKeys: [TableSchema.ForeignKey] = [], publication: TableSchema.Publication,
    columns: [ColumnDefinition<Item>]
  ) {
    schema = TableSchema(
      name: name, title: LocalizedText(title.0, english: title.1),
      about: LocalizedText(about.0, english: about.1), columns: columns.map(\.column), key: key,
      foreignKeys: foreignKeys, publication: publication)
    values = columns.map(\.value)
  }

  /// The cells of one row.
  func row(_ item: Item) -> DataTable.Row { values.map { $0(item) } }

  /// A part of the table.
  ///
  /// - Parameter items: what its rows are about; throws only what the narrative source throws.
  func part(
    of municipality: Slug? = nil,
    items: @escaping @Sendable (NarrativeSource) throws -> [Item]
  ) -> DataTable.Part where Item: Sendable {
    DataTable.Part(municipality: municipality) { try items($0).map(row) }
  }

  /// The table with its rows.
  func table(_ parts: [DataTable.Part]) -> DataTable { DataTable(schema: schema, parts: parts) }

  /// The table with what is said of each evaluation.
  ///
  /// - Parameter items: what the rows of one evaluation are about; throws only what the narrative source throws.
  func table(
    of results: Results,
    items: @escaping @Sendable (ReportRow, NarrativeSource) throws -> [Item]
  ) -> DataTable {
    DataTable(
      schema: schema,
      evaluations: EvaluatedRows(results) { evaluated, narratives in
        try items(evaluated, narratives).map(row)
      })
  }
}
