import KompassModel

/// Writes a table as one JSON object: who publishes it on what terms, then `rows`, an object for each row on a line of
/// its own. Every row has every column; `null` stands for an empty cell.
struct JSONTableWriter: RowWriter {
  private let schema: TableSchema
  private let publication: DataPublication
  private let rows: JSONRows

  /// - Parameters:
  ///   - schema: that of the table that is written.
  ///   - publication: what stands at its head.
  init(_ schema: TableSchema, publication: DataPublication) {
    self.schema = schema
    self.publication = publication
    rows = JSONRows(schema)
  }

  var head: [UInt8] {
    JSONValue.object(publication.members + [("table", .text(schema.name))]).bytes.dropLast()
      + Array(",\"rows\":[".utf8)
  }

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  var tail: [UInt8] { Array("\n]}\n".utf8) }

  func append(_ row: DataTable.Row, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    rows.append(row, to: &bytes)
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
