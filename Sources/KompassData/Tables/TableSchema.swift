import KompassModel

/// What a table holds: its columns and how its rows are told apart.
public struct TableSchema: Sendable {
  /// That values of a column stand in the key of another table.
  public struct ForeignKey: Sendable {
    /// The column of this table.
    public let column: String
    /// The table that is meant.
    public let table: String
    /// Its column, which alone tells its rows apart.
    public let target: String
  }

  /// Lower-case, fit for a file: `evaluations`; never changes.
  public let name: String
  /// What it is called, in Swedish and English.
  public let title: LocalizedText
  /// What a row is and what the table rests on, in Swedish and English.
  public let about: LocalizedText
  /// The columns in their order; new ones are only ever added last.
  public let columns: [DataColumn]
  /// The column whose value is different in every row and never empty.
  public let key: String
  /// Columns that lead to other tables.
  public let foreignKeys: [ForeignKey]
  /// Where a table of all municipalities is published, if it is.
  public let publication: Publication

  /// In which files of the site the table of all municipalities stands.
  public enum Publication: Sendable {
    /// As CSV and JSON, and as a sheet of the workbook.
    case filesAndSheet
    /// As CSV and JSON: too much text for a workbook.
    case files
    /// Nowhere: each municipality's own file has its part, and `export` writes it.
    case none
  }
}
