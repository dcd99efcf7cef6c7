/// Why a workbook (XLSX) cannot be written.
public enum WorkbookFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sheet can hold 1,048,576 rows with its headings, and the table has more.
  case tooManyRows(table: String)
  /// A cell can hold 32,767 characters, and a text has more; rows count from 1, below the headings.
  case textTooLong(table: String, column: String, row: Int)
  /// The library says so.
  case library(String)

  /// What happened and what to do, in plain words.
  public var description: String {
    switch self {
    case .tooManyRows(let table):
      "a sheet of a workbook cannot hold the table “\(table)”: it has more than 1,048,575 rows"
    case .textTooLong(let table, let column, let row):
      "a cell of a workbook can hold 32,767 characters, and “\(column)” in row \(row) of the table “\(table)” is longer"
    case .library(let reason): reason
    }
  }
}
