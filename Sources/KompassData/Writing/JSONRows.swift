import KompassModel

/// Writes the rows of a table as JSON objects, one value after the other: most of the data is rows.
struct JSONRows {
  /// What stands before the value of each column: its name, and what parts it from the column before.
  private let names: [[UInt8]]

  /// - Parameter schema: says what the columns are called.
  init(_ schema: TableSchema) {
    names = schema.columns.enumerated().map { place, column in
      Array((place == 0 ? "{" : ",").utf8) + JSONValue.text(column.name).bytes + Array(":".utf8)
    }
  }

  /// Appends a row: every column, `null` for an empty cell.
  func append(_ row: DataTable.Row, to bytes: inout [UInt8]) {
    for place in row.indices {
      bytes += names[place]
      switch row[place] {
      case .empty: bytes += "null".utf8
      case .text(let text): JSONValue.write(text, into: &bytes)
      case .integer(let number): bytes += String(number).utf8
      case .decimal(let points): bytes += points.description.utf8
      case .flag(let flag): bytes += (flag ? "true" : "false").utf8
      case .date(let date): JSONValue.write(date.description, into: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Appends rows between square brackets.
  func append(_ rows: [DataTable.Row], to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "["))
    for (place, row) in rows.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      append(row, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
