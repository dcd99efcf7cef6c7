import KompassModel

/// A form that a table is published in.
public enum DataForm: String, CaseIterable, Sendable {
  /// Text with commas between the columns, names of columns in English.
  case csv
  /// Text for spreadsheet programs in Swedish: semicolons, decimal commas, Swedish headings.
  case swedishCSV = "sv.csv"
  /// Rows as objects.
  case json
  /// A workbook with all tables that fit, a sheet each.
  case workbook = "xlsx"

  /// The media type (IANA) without parameters.
  public var mediaType: String {
    switch self {
    case .csv, .swedishCSV: "text/csv"
    case .json: "application/json"
    case .workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }
  }

  /// What the form is called for people.
  public var label: String {
    switch self {
    case .csv: "CSV"
    case .swedishCSV: "CSV (;)"
    case .json: "JSON"
    case .workbook: "Excel"
    }
  }

  /// What the form is, in Swedish and English.
  var about: LocalizedText {
    switch self {
    case .csv:
      LocalizedText(
        "Tabellen som CSV enligt RFC 4180: UTF-8, kommatecken mellan kolumnerna, decimalpunkt.",
        english: "The table as CSV (RFC 4180): UTF-8, commas between columns, decimal point.")
    case .swedishCSV:
      LocalizedText(
        "Tabellen som CSV för kalkylprogram på svenska: UTF-8 med BOM, semikolon, decimalkomma, svenska rubriker och värden.",
        english:
          "The table as CSV for Swedish spreadsheet programs: UTF-8 with BOM, semicolons, decimal comma, Swedish headings and values."
      )
    case .json:
      LocalizedText(
        "Tabellen som JSON: ett objekt för varje rad.",
        english: "The table as JSON: one object for each row.")
    case .workbook:
      LocalizedText(
        "En arbetsbok där tabellen är ett av bladen.",
        english: "A workbook in which the table is one of the sheets.")
    }
  }

  /// The forms that a table has, in the order of this type.
  public static func all(of schema: TableSchema) -> [DataForm] {
    switch schema.publication {
    case .none: []
    case .files: [.csv, .json]
    case .filesAndSheet:
      schema.name == DataCatalogue.figuresTable ? allCases : [.csv, .json, .workbook]
    }
  }
}
