import KompassModel

/// A table as the site publishes it, for those who describe it.
public struct PublishedTable: Sendable {
  /// One file of it.
  public struct File: Sendable {
    /// Which form it has.
    public let form: DataForm
    /// Its absolute address.
    public let address: String
    /// The absolute address of what describes its columns for programs; nil when nothing does.
    public let description: String?
    /// How many bytes it holds; nil when that is not known.
    public let bytes: Int?

    /// Makes a file.
    public init(form: DataForm, address: String, description: String?, bytes: Int?) {
      self.form = form
      self.address = address
      self.description = description
      self.bytes = bytes
    }

    /// The last part of its address: `evaluations.csv`.
    var name: String { String(address.split(separator: "/").last ?? "") }
  }

  /// What the table is.
  public let schema: TableSchema
  /// Its files.
  public let files: [File]
  /// From when its entries are.
  public let dates: TableDates

  /// Makes a table.
  public init(schema: TableSchema, files: [File], dates: TableDates) {
    self.schema = schema
    self.files = files
    self.dates = dates
  }
}
