/// The rows of a table that was written as CSV (RFC 4180), by the names of its columns.
struct TableRows {
  private let places: [String: Int]
  private let rows: [[String]]

  /// No rows.
  init() {
    places = [:]
    rows = []
  }

  /// Reads what ``CSVWriter`` writes; a cell that a row lacks is empty.
  init(_ bytes: [UInt8]) {
    var lines = Self.cells(bytes)
    let heading = lines.isEmpty ? [] : lines.removeFirst()
    places = Dictionary(
      heading.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    rows = lines
  }

  /// One row.
  struct Row {
    fileprivate let cells: [String]
    fileprivate let places: [String: Int]

    /// What stands in a column; empty when the table has no such column.
    subscript(column: String) -> String {
      guard let place = places[column], place < cells.count else { return "" }
      return cells[place]
    }

    /// Everything but the columns of these names, each cell with the name of its own.
    func cells(but columns: Set<String>) -> [String: String] {
      Dictionary(
        places.filter { !columns.contains($0.key) }.map { ($0.key, self[$0.key]) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The rows in their order.
  var all: [Row] { rows.map { Row(cells: $0, places: places) } }

  /// The rows by what stands in a column, each in their order.
  func grouped(by column: String) -> [String: [Row]] { Dictionary(grouping: all) { $0[column] } }

  private static func cells(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var place = bytes.startIndex
    func close() {
      row.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
    }
    while place < bytes.endIndex {
      let byte = bytes[place]
      place += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          cell.append(byte)
        } else if place < bytes.endIndex, bytes[place] == byte {
          cell.append(byte)
          place += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","): close()
      case UInt8(ascii: "\r"): continue
      case UInt8(ascii: "\n"):
        close()
        rows.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      close()
      rows.append(row)
    }
    return rows
  }
}
