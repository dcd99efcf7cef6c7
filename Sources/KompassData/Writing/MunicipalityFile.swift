import KompassModel

/// What is published of one municipality's evaluations, as one JSON object: the municipality's own row and under the
/// name of each table its rows.
public struct MunicipalityFile: Sendable {
  private let catalogue: DataCatalogue
  private let municipality: Slug

  /// The tables whose rows stand in the file, in the order of its members.
  public static let tables = ["reports", "evaluations", "omdomen", "narratives", "actions"]

  /// - Parameter catalogue: all tables.
  public init(of municipality: Slug, in catalogue: DataCatalogue) {
    self.catalogue = catalogue
    self.municipality = municipality
  }

  /// The file.
  ///
  /// - Throws: what `narratives` throws.
  public func bytes(_ narratives: NarrativeSource) throws -> [UInt8] {
    var bytes = Array(JSONValue.object(catalogue.publication.members).bytes.dropLast())
    if let table = catalogue.table("municipalities"),
      let row = try table.rows(of: municipality).rows(narratives).first
    {
      bytes += ",\"municipality\":".utf8
      JSONRows(table.schema).append(row, to: &bytes)
    }
    for name in Self.tables {
      guard let table = catalogue.table(name) else { continue }
      bytes += ",\"\(name)\":".utf8
      JSONRows(table.schema).append(
        try table.rows(of: municipality).rows(narratives), to: &bytes)
    }
    bytes += "}\n".utf8
    return bytes
  }
}
