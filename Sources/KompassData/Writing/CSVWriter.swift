import KompassModel

/// Writes a table as CSV (RFC 4180): rows end with CR LF, cells are quoted where they must be, UTF-8.
///
/// A spreadsheet program takes a cell that begins with `=`, `+`, `-` or `@` for a formula. A **text** that does gets an
/// apostrophe before it; a negative number stays a number.
public struct CSVWriter: Sendable {
  /// How the table is written.
  public enum Dialect: Sendable {
    /// Commas, decimal points, column names, no byte order mark: what RFC 4180 and programs expect.
    case standard
    /// Semicolons, decimal commas, Swedish headings and named values, `ja` and `nej`, a byte order mark: what spreadsheet programs in Swedish
    /// expect.
    case swedish
  }

  private let table: DataTable
  private let dialect: Dialect

  /// - Parameter table: what is written.
  public init(_ table: DataTable, dialect: Dialect = .standard) {
    self.table = table
    self.dialect = dialect
  }

  /// Writes the headings and every row, in pieces.
  ///
  /// - Throws: what `narratives` and `sink` throw.
  public func write(
    _ narratives: NarrativeSource, to sink: ([UInt8]) throws -> Void
  ) throws {
    var head: [UInt8] = dialect == .swedish ? [0xEF, 0xBB, 0xBF] : []
    dialect.append(headings, to: &head)
    try sink(head)
    try table.forEachRow(narratives) { row in
      var line: [UInt8] = []
      dialect.append(
        zip(row, table.schema.columns).map { dialect.text($0, in: $1) }, to: &line)
      try sink(line)
    }
  }

  private var headings: [String] {
    table.schema.columns.map {
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
    for row in rows { dialect.append(row.map { dialect.text($0) }, to: &bytes) }
    return bytes
  }
}

extension CSVWriter.Dialect {
  /// - Parameter column: where it stands, whose named values have Swedish words; nil for a table that is not described.
  fileprivate func text(_ cell: DataCell, in column: DataColumn? = nil) -> String {
    switch cell {
    case .empty: ""
    case .text(let text): CSVWriter.neutralised(word(text, in: column))
    case .integer(let number): String(number)
    case .decimal(let points): points.text(decimalSeparator: self == .swedish ? "," : ".")
    case .flag(let flag):
      switch self {
      case .standard: flag ? "true" : "false"
      case .swedish: flag ? "ja" : "nej"
      }
    case .date(let date): date.description
    }
  }

  /// A named value in the words of the dialect; other texts as they are.
  private func word(_ text: String, in column: DataColumn?) -> String {
    guard self == .swedish, case .choice(let choices)? = column?.kind else { return text }
    return choices.first { $0.value == text }?.swedishValue ?? text
  }

  fileprivate func append(_ cells: [String], to bytes: inout [UInt8]) {
    let separator = self == .swedish ? UInt8(ascii: ";") : UInt8(ascii: ",")
    for (place, cell) in cells.enumerated() {
      if place > 0 { bytes.append(separator) }
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
    bytes += [0x0D, 0x0A]
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
