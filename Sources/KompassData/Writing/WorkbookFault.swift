/// Why a workbook (XLSX) cannot be written.
public enum WorkbookFault: Error, Equatable, Sendable, CustomStringConvertible {
  /// A sheet can hold 1,048,576 rows with its headings, and the table has more.
  case tooManyRows(table: String)
  /// The library says so.
  case library(String)

  /// What happened and what to do, in plain words.
  public var description: String {
    switch self {
    case .tooManyRows(let table):
      "a sheet of a workbook cannot hold the table “\(table)”: it has more than 1,048,575 rows"
    case .library(let reason): reason
    }
  }
}
