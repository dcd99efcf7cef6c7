import SharedByTests
import Testing

/// A published CSV file: rows by the names of their columns.
struct DataTableText {
  /// The rows; an empty cell is an empty text.
  let rows: [[String: String]]

  init(_ text: String) throws {
    let lines = try CSVReader.rows(text)
    let columns = try #require(lines.first)
    rows = try lines.dropFirst().map { line in
      try #require(line.count == columns.count)
      return Dictionary(uniqueKeysWithValues: zip(columns, line))
    }
  }

  init(_ name: String, of site: Snapshot) throws { try self.init(site.text("data/\(name).csv")) }

  /// The rows whose column has this value.
  func rows(where column: String, is value: String) -> [[String: String]] {
    rows.filter { $0[column] == value }
  }
}
