/// A form in which a table is written row by row.
protocol RowWriter: Sendable {
  /// What stands before the rows.
  var head: [UInt8] { get }

  /// What stands between two rows.
  var separator: [UInt8] { get }

  /// What stands after the rows.
  var tail: [UInt8] { get }

  /// Appends a row.
  func append(_ row: DataTable.Row, to bytes: inout [UInt8])
}
