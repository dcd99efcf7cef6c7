import CXlsxWriter
import KompassModel

/// Writes tables as one workbook (XLSX) with a sheet for each, and a sheet that explains the columns. What a sheet cannot hold
/// goes on in another one after it, with the same headings: `evaluations`, `evaluations 2`.
///
/// Texts are written as texts: nothing in them is a formula or a link. One that no cell can hold is cut, and says so. Rows go to disk as they come, and nothing in the
/// file tells when it was made: the same tables give the same bytes.
public struct WorkbookWriter: Sendable {
  private let tables: [DataTable]
  private let publication: DataPublication
  private let rowLimit: Int

  /// The most rows of a sheet, that of the headings included, as Excel has it.
  static let excelRowLimit = 1_048_576
  /// The most characters of a cell, as Excel has it.
  static let characterLimit = 32_767
  /// 1 January 2020, in seconds since 1970: a workbook must say when it was made.
  private static let created = 1_577_836_800

  /// - Parameters:
  ///   - tables: what is written, in the order of the sheets.
  ///   - publication: who publishes it.
  public init(_ tables: [DataTable], publication: DataPublication) {
    self.init(tables, publication: publication, rowLimit: Self.excelRowLimit)
  }

  /// - Parameter rowLimit: the most rows of a sheet, that of the headings included; at least 2.
  init(_ tables: [DataTable], publication: DataPublication, rowLimit: Int) {
    self.tables = tables
    self.publication = publication
    self.rowLimit = rowLimit
  }

  /// Writes the workbook to a file.
  ///
  /// - Throws: ``WorkbookFault``, with what was begun left behind; what `narratives` throws.
  public func write(toFile path: String, _ narratives: NarrativeSource) throws {
    var options = lxw_workbook_options()
    options.constant_memory = UInt8(LXW_TRUE.rawValue)
    guard let workbook = workbook_new_opt(path, &options) else {
      throw WorkbookFault("the library for workbooks could not begin \(path)")
    }
    do {
      describe(workbook)
      let formats = Formats(workbook)
      for table in tables { try write(table, to: workbook, formats: formats, narratives) }
      try writeColumns(to: workbook, formats: formats)
    } catch {
      workbook_close(workbook)
      throw error
    }
    let code = workbook_close(workbook)
    guard code == LXW_NO_ERROR else { throw Self.fault(code) }
  }

  private static func fault(_ code: lxw_error) -> WorkbookFault {
    WorkbookFault(
      lxw_strerror(code).map { String(cString: $0) } ?? "the library for workbooks failed")
  }

  /// How cells look.
  private struct Formats {
    let heading: UnsafeMutablePointer<lxw_format>?
    let text: UnsafeMutablePointer<lxw_format>?
    let whole: UnsafeMutablePointer<lxw_format>?

    init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
      heading = workbook_add_format(workbook)
      text = workbook_add_format(workbook)
      whole = workbook_add_format(workbook)
      format_set_bold(heading)
      format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
      // Codes such as 0114 stay texts when somebody edits them.
      format_set_num_format(text, "@")
      format_set_num_format(whole, "0")
    }
  }

  private func describe(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = Self.created
    publication.publisher.name.withCString { name in
      publication.site.description.withCString { site in
        // The library copies what it is given.
        properties.author = UnsafeMutablePointer(mutating: name)
        properties.comments = UnsafeMutablePointer(mutating: site)
        _ = workbook_set_properties(workbook, &properties)
      }
    }
  }

  private func write(
    _ table: DataTable, to workbook: UnsafeMutablePointer<lxw_workbook>, formats: Formats,
    _ narratives: NarrativeSource
  ) throws {
    var sheet = try begin(table.schema, 1, in: workbook, formats: formats)
    var (sheets, rows) = (1, 1)
    try table.forEachRow(narratives) { row in
      if rows == rowLimit {
        sheets += 1
        rows = 1
        sheet = try begin(table.schema, sheets, in: workbook, formats: formats)
      }
      for (place, cell) in row.enumerated() {
        try write(cell, to: sheet, row: rows, place: place, formats: formats)
      }
      rows += 1
    }
  }

  /// Begins a sheet of a table.
  ///
  /// - Parameter number: which of its sheets, from 1.
  private func begin(
    _ schema: TableSchema, _ number: Int, in workbook: UnsafeMutablePointer<lxw_workbook>,
    formats: Formats
  ) throws -> UnsafeMutablePointer<lxw_worksheet> {
    let name = number == 1 ? schema.name : "\(schema.name) \(number)"
    let sheet = try self.sheet(name, in: workbook)
    for (place, column) in schema.columns.enumerated() {
      let place = lxw_col_t(place)
      worksheet_set_column(sheet, place, place, Self.width(of: column), nil)
    }
    try begin(sheet, headings: schema.columns.map(\.name), formats: formats)
    return sheet
  }

  /// The sheet that says what the columns of the others mean.
  private func writeColumns(to workbook: UnsafeMutablePointer<lxw_workbook>, formats: Formats)
    throws
  {
    let name = "columns"
    let sheet = try self.sheet(name, in: workbook)
    let headings = [
      "table", "column", "title_sv", "about_sv", "empty_sv", "title_en", "about_en", "empty_en",
    ]
    for (place, width) in [16, 24, 28, 70, 50, 28, 70, 50].enumerated() {
      worksheet_set_column(sheet, lxw_col_t(place), lxw_col_t(place), Double(width), nil)
    }
    try begin(sheet, headings: headings, formats: formats)
    let rows = tables.flatMap { table in table.schema.columns.map { (table.schema.name, $0) } }
    for (number, (table, column)) in rows.enumerated() {
      var texts = [table, column.name]
      for language in [LanguageCode.swedish, .english] {
        texts += [
          column.title.text(in: language), Self.explanation(of: column, in: language),
          column.emptyMeaning?.text(in: language) ?? "",
        ]
      }
      for (place, text) in texts.enumerated() {
        try write(.known(text), to: sheet, row: number + 1, place: place, formats: formats)
      }
    }
  }

  /// What a column holds, with its named values.
  private static func explanation(of column: DataColumn, in language: LanguageCode) -> String {
    guard case .choice(let choices) = column.kind else { return column.about.text(in: language) }
    return
      ([column.about.text(in: language)]
      + choices.map { "\($0.value): \($0.meaning.text(in: language))" }).joined(separator: " ")
  }

  private func sheet(
    _ name: String, in workbook: UnsafeMutablePointer<lxw_workbook>
  ) throws -> UnsafeMutablePointer<lxw_worksheet> {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw WorkbookFault("the library for workbooks could not add the sheet “\(name)”")
    }
    return sheet
  }

  /// Writes the headings, keeps them in sight, and keeps programs from remarking on codes that look like numbers.
  private func begin(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, headings: [String], formats: Formats
  ) throws {
    for (place, heading) in headings.enumerated() {
      let code = worksheet_write_string(sheet, 0, lxw_col_t(place), heading, formats.heading)
      guard code == LXW_NO_ERROR else { throw Self.fault(code) }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_ignore_errors(
      sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD\(Self.excelRowLimit)")
  }

  private func write(
    _ cell: DataCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, row: Int, place: Int,
    formats: Formats
  ) throws {
    let line = lxw_row_t(row)
    let place = lxw_col_t(place)
    let code: lxw_error
    switch cell {
    case .empty: return
    case .text(let text):
      code = worksheet_write_string(sheet, line, place, Self.fitted(text), formats.text)
    case .date(let date):
      code = worksheet_write_string(sheet, line, place, date.description, formats.text)
    case .integer(let number):
      code = worksheet_write_number(sheet, line, place, Double(number), formats.whole)
    case .decimal(let points):
      code = worksheet_write_number(sheet, line, place, points.value, nil)
    case .flag(let flag):
      code = worksheet_write_boolean(sheet, line, place, flag ? 1 : 0, nil)
    }
    guard code == LXW_NO_ERROR else { throw Self.fault(code) }
  }

  /// What stands at the end of a text that a cell cannot hold whole.
  static let cutMark = "… [cut: see the CSV]"

  /// A text as a cell can hold it: one that is too long ends with ``cutMark``.
  static func fitted(_ text: String) -> String {
    guard text.utf16.count > characterLimit else { return text }
    var left = characterLimit - cutMark.utf16.count
    let kept = text.prefix { character in
      left -= character.utf16.count
      return left >= 0
    }
    return kept + cutMark
  }

  /// In characters of the standard font.
  private static func width(of column: DataColumn) -> Double {
    switch column.kind {
    case .text: 32
    case .identifier, .choice: 16
    case .integer, .decimal, .year, .date, .flag, .language: 11
    case .address: 40
    }
  }
}
