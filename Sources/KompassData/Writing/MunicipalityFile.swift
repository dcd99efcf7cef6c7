import KompassModel

/// Everything that the pages of one municipality say of it, as one JSON object: the municipality's own row and under the
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
    var members = catalogue.publication.members
    if let table = catalogue.table("municipalities") {
      let row = try table.rows(of: municipality).rows(narratives).first
      members.append(("municipality", row.map { table.schema.object($0) }))
    }
    for name in Self.tables {
      guard let table = catalogue.table(name) else { continue }
      let rows = try table.rows(of: municipality).rows(narratives)
      members.append((name, .list(rows.map { table.schema.object($0) })))
    }
    return JSONValue.object(members).bytes + Array("\n".utf8)
  }
}
