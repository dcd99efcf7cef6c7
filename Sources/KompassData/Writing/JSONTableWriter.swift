import KompassModel

/// Writes a table as one JSON object: who publishes it on what terms, then `rows`, an object for each row on a line of
/// its own. Every row has every column; `null` stands for an empty cell.
public struct JSONTableWriter: Sendable {
  private let table: DataTable
  private let publication: DataPublication

  /// - Parameters:
  ///   - table: what is written.
  ///   - publication: what stands at its head.
  public init(_ table: DataTable, publication: DataPublication) {
    self.table = table
    self.publication = publication
  }

  /// Writes the object in pieces.
  ///
  /// - Throws: what `narratives` and `sink` throw.
  public func write(
    _ narratives: NarrativeSource, to sink: ([UInt8]) throws -> Void
  ) throws {
    let head = JSONValue.object(
      publication.members + [("table", .text(table.schema.name))]
    ).bytes
    try sink(head.dropLast() + Array(",\"rows\":[".utf8))
    var isFirst = true
    try table.forEachRow(narratives) { row in
      let start = isFirst ? "\n" : ",\n"
      isFirst = false
      try sink(Array(start.utf8) + table.schema.object(row).bytes)
    }
    try sink(Array("\n]}\n".utf8))
  }
}

extension DataPublication {
  /// The head of every JSON file.
  var members: [(String, JSONValue?)] {
    [
      ("version", .text(DataCatalogue.version)), ("licence", .text(licence)),
      (
        "publisher",
        .object([
          ("name", .text(publisher.name)), ("url", .text(publisher.url)),
          ("email", .text(publisher.email)),
        ])
      ),
      ("site", .text(site.description)),
    ]
  }
}

extension TableSchema {
  /// A row with the names of its columns.
  func object(_ row: DataTable.Row) -> JSONValue {
    .object(zip(columns, row).map { ($0.name, $1.json) })
  }
}

extension DataCell {
  /// As it stands in JSON: numbers as numbers, dates as texts.
  var json: JSONValue {
    switch self {
    case .empty: .null
    case .text(let text): .text(text)
    case .integer(let number): .number(number)
    case .decimal(let points): .points(points)
    case .flag(let flag): .flag(flag)
    case .date(let date): .text(date.description)
    }
  }
}
