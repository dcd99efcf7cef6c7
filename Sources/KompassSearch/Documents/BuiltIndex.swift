/// A finished index: its files, and by which of them it is opened.
public struct BuiltIndex: Sendable {
  /// A file of the index.
  public struct File: Sendable {
    /// Its name below the folder of the index: `ord/0123456789-7.bin`.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// Makes a file.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The name of the entry.
  public let entry: String
  /// The names of the municipalities' own entries by their slugs, of those that have an evaluation with a narrative.
  public let municipalities: [String: String]
  /// Every file in the order of names; no name occurs twice.
  public let files: [File]

  /// Makes a finished index.
  public init(entry: String, municipalities: [String: String], files: [File]) {
    self.entry = entry
    self.municipalities = municipalities
    self.files = files
  }
}
