import KompassModel

/// Writes a table as CSV (RFC 4180): rows end with CR LF, cells are quoted where they must be, UTF-8.
///
/// A spreadsheet program takes a cell that begins with `=`, `+`, `-` or `@` for a formula. A **text** that does gets an
/// apostrophe before it; a negative number stays a number.
public struct CSVWriter: RowWriter {
  /// How the table is written.
  public enum Dialect: Sendable {
    /// Commas, decimal points, column names, no byte order mark: what RFC 4180 and programs expect.
    case standard
    /// Semicolons, decimal commas, Swedish headings and named values, `ja` and `nej`, a byte order mark: what spreadsheet programs in Swedish
    /// expect.
    case swedish
  }

  private let schema: TableSchema
  private let dialect: Dialect
  /// The words for the named values of each column.
  private let words: [[String: String]]

  /// - Parameter schema: that of the table that is written.
  public init(_ schema: TableSchema, dialect: Dialect = .standard) {
    self.schema = schema
    self.dialect = dialect
    words = schema.columns.map(dialect.words)
  }

  var head: [UInt8] {
    var head: [UInt8] = dialect == .swedish ? [0xEF, 0xBB, 0xBF] : []
    dialect.append(headings, to: &head)
    return head
  }

  var separator: [UInt8] { [] }

  var tail: [UInt8] { [] }

  func append(_ row: DataTable.Row, to bytes: inout [UInt8]) {
    dialect.append(row, words, to: &bytes)
  }

  private var headings: [String] {
    schema.columns.map {
      switch dialect {
      case .standard: $0.name
      case .swedish: $0.title.text(in: .swedish)
      }
    }
  }

  /// A small table that is no part of the catalogue, such as a chart's.
  ///
  /// - Parameters:
  ///   - columns: the names of its columns.
  ///   - rows: as many cells in each.
  public static func bytes(columns: [String], rows: [[DataCell]]) -> [UInt8] {
    let dialect = Dialect.standard
    var bytes: [UInt8] = []
    dialect.append(columns, to: &bytes)
    for row in rows { dialect.append(row, [], to: &bytes) }
    return bytes
  }
}

extension CSVWriter.Dialect {
  private var separator: UInt8 {
    switch self {
    case .standard: UInt8(ascii: ",")
    case .swedish: UInt8(ascii: ";")
    }
  }

  /// The words of the dialect for the named values of a column; empty for one that has none, or where they stay as they are.
  fileprivate func words(of column: DataColumn) -> [String: String] {
    guard self == .swedish, case .choice(let choices) = column.kind else { return [:] }
    return Dictionary(
      choices.map { ($0.value, $0.swedishValue) }, uniquingKeysWith: { first, _ in first })
  }

  /// Appends a row.
  ///
  /// - Parameter words: the words for the named values of each column; empty for a table that is not described.
  fileprivate func append(
    _ row: DataTable.Row, _ words: [[String: String]], to bytes: inout [UInt8]
  ) {
    for place in row.indices {
      if place > 0 { bytes.append(separator) }
      switch row[place] {
      case .empty: break
      case .text(let text):
        let word = place < words.count && !words[place].isEmpty ? words[place][text] : nil
        append(CSVWriter.neutralised(word ?? text), to: &bytes)
      case .integer(let number): bytes += String(number).utf8
      case .decimal(let points):
        append(points.text(decimalSeparator: self == .swedish ? "," : "."), to: &bytes)
      case .flag(let flag):
        switch self {
        case .standard: bytes += (flag ? "true" : "false").utf8
        case .swedish: bytes += (flag ? "ja" : "nej").utf8
        }
      case .date(let date): append(date.description, to: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  fileprivate func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(separator) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  /// Appends a cell, in quotation marks where it must be.
  private func append(_ cell: String, to bytes: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { source in
      guard Self.needsQuotes(source, separator: separator) else {
        return bytes.append(contentsOf: source)
      }
      bytes.append(UInt8(ascii: "\""))
      var start = 0
      for (place, byte) in source.enumerated() where byte == UInt8(ascii: "\"") {
        bytes.append(contentsOf: source[start...place])
        start = place
      }
      bytes.append(contentsOf: source[start...])
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private static func needsQuotes(_ cell: UnsafeBufferPointer<UInt8>, separator: UInt8) -> Bool {
    cell.first == UInt8(ascii: " ") || cell.last == UInt8(ascii: " ")
      || cell.contains { byte in
        switch byte {
        case separator, UInt8(ascii: "\""), 0x00..<0x20: true
        default: false
        }
      }
  }
}

extension CSVWriter {
  /// A text with an apostrophe before it when a spreadsheet program could take it for a formula: when its first character
  /// that is not a space is `=`, `+`, `-`, `@` or the full-width form of one, or when it begins with a tab or a line end.
  static func neutralised(_ text: String) -> String {
    // Nearly all texts begin with a letter or a digit.
    switch text.utf8.first ?? UInt8(ascii: "a") {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return text
    default: break
    }
    let first = text.unicodeScalars.first { !isSkipped($0) }
    switch text.unicodeScalars.first {
    case "\t", "\r", "\n": return "'" + text
    default: break
    }
    switch first {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return "'" + text
    default: return text
    }
  }

  /// Spaces of any kind, controls and what has no width: programs differ in what they pass over.
  private static func isSkipped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
