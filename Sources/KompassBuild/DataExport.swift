import Foundation
import KompassContent
import KompassData
import KompassModel
import KompassSite

/// Writes the tables that the site publishes, without making the site.
public struct DataExport: Sendable {
  /// As what tables are written.
  public enum Format: String, CaseIterable, Sendable {
    /// One table, as the site's CSV files.
    case csv
    /// One table, as the site's JSON files; of one municipality without a table, its whole file.
    case json
    /// Every table that fits a workbook, or the one that is named.
    case xlsx
  }

  /// What is written.
  public struct Selection: Sendable {
    /// As what.
    public let format: Format
    /// Which table; nil for what the format gives by itself.
    public let table: String?
    /// Whose rows; nil for everyone's. Rows of the instrument are always there.
    public let municipality: String?

    /// Makes a selection.
    public init(format: Format, table: String?, municipality: String?) {
      self.format = format
      self.table = table
      self.municipality = municipality
    }
  }

  /// What was found in the content.
  public struct Reading: Sendable {
    /// The tables; nil when the content has errors.
    public let export: DataExport?
    /// Errors and warnings, in the order of files and lines.
    public let diagnostics: [Diagnostic]
  }

  private let results: Results
  private let catalogue: DataCatalogue
  private let reader: NarrativeReader
  private let content: String

  /// The table that is written when none is named.
  public static let defaultTable = DataCatalogue.figuresTable

  /// Reads and checks the content.
  public static func read(content: String) -> Reading {
    let reading = ContentReader(folder: content).read()
    let export = reading.results.map { results in
      DataExport(
        results: results, catalogue: Site.data(of: results),
        reader: NarrativeReader(
          folder: content, results: results, marks: reading.narrativeMarks),
        content: content)
    }
    return Reading(
      export: export, diagnostics: reading.diagnostics.sorted { $0.location < $1.location })
  }

  /// The names of all tables.
  public var tableNames: [String] { catalogue.tables.map(\.schema.name) }

  /// What is wrong with a selection, in words for the person who typed it; nil when nothing is.
  public func fault(in selection: Selection) -> String? {
    if let name = selection.table, catalogue.table(name) == nil {
      return "There is no table “\(name)”; there are \(tableNames.joined(separator: ", "))."
    }
    if let name = selection.municipality, municipality(name) == nil {
      let near = NearestName.find(name, among: results.municipalities.map(\.slug.text))
      return "There is no municipality “\(name)”"
        + (near.map { "; did you mean “\($0)”?" } ?? " in the register.")
    }
    return nil
  }

  /// Writes a selection without fault, in pieces.
  ///
  /// - Throws: ``BuildFault``; what `sink` throws.
  public func write(_ selection: Selection, to sink: ([UInt8]) throws -> Void) throws {
    let narratives: NarrativeSource = { try reader.read($0) }
    let slug = selection.municipality.flatMap(municipality)
    let table = rows(of: slug, in: selection.table ?? Self.defaultTable)
    do {
      switch selection.format {
      case .csv: try table.map { try write($0, as: .csv, narratives, to: sink) }
      case .json:
        if let slug, selection.table == nil {
          try sink(MunicipalityFile(of: slug, in: catalogue).bytes(narratives))
        } else {
          try table.map { try write($0, as: .json, narratives, to: sink) }
        }
      case .xlsx: try writeWorkbook(selection, of: slug, narratives, to: sink)
      }
    } catch let fault as WorkbookFault {
      throw BuildFault.system(
        action: "write", path: "the workbook", reason: .workbook(fault))
    } catch let change as NarrativeChanged {
      throw BuildFault.contentChanged(reason: "\(change)")
    }
  }

  /// Writes a selection without fault to a file, which is whole or as it was. A link stays and its file is written; what
  /// is no file, such as a device, is written to as it is.
  ///
  /// - Parameter templates: a folder, besides that of the content, in which nothing is written.
  /// - Throws: ``BuildFault``, also when the file lies where the site is made from.
  public func write(
    _ selection: Selection, toFile named: String, besides templates: String = "templates"
  ) throws {
    let path = FileSystem.resolvingLinks(named)
    let folder = FileSystem.split(path).folder
    for input in [content, templates] where FileSystem.kind(of: input) == .folder {
      if (FileSystem.nearestFolder(path) + "/").hasPrefix(FileSystem.nearestFolder(input) + "/") {
        throw BuildFault.outputWithinInput(output: named, input: input)
      }
    }
    if FileSystem.isDevice(path) {
      let file = try OpenFile(path)
      try write(selection) { try file.append($0) }
      _ = try file.close()
      return
    }
    if FileSystem.kind(of: path) == .folder {
      throw BuildFault.system(
        action: "write", path: path,
        reason: SystemReason("it is a folder", fix: "name a file with --output"))
    }
    let part = try FileSystem.makeUnique(in: folder, mode: FileSystem.mode(of: path))
    do {
      let file = try OpenFile(part)
      try write(selection) { try file.append($0) }
      _ = try file.close()
      try FileSystem.rename(part, to: path)
    } catch {
      try? FileSystem.removeFile(part)
      throw error
    }
  }

  private func write(
    _ table: DataTable, as form: DataForm, _ narratives: @escaping NarrativeSource,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    try TableWriter(table, as: [form], publication: catalogue.publication)
      .write(narratives) { try sink($1) }
  }

  /// The library for workbooks writes files only, so the workbook comes by way of one.
  private func writeWorkbook(
    _ selection: Selection, of slug: Slug?, _ narratives: NarrativeSource,
    to sink: ([UInt8]) throws -> Void
  ) throws {
    let names =
      selection.table.map { [$0] }
      ?? catalogue.tables.map(\.schema)
      .filter { DataForm.all(of: $0).contains(.workbook) }.map(\.name)
    let path = try FileSystem.temporaryFile()
    defer { try? FileSystem.removeFile(path) }
    try LibraryMessages.heldBack {
      try WorkbookWriter(
        names.compactMap { rows(of: slug, in: $0) }, publication: catalogue.publication
      ).write(toFile: path, narratives)
    }
    try FileSystem.read(path, to: sink)
  }

  private func rows(of slug: Slug?, in table: String) -> DataTable? {
    catalogue.table(table).map { table in slug.map(table.rows(of:)) ?? table }
  }

  private func municipality(_ name: String) -> Slug? {
    Slug(name).flatMap { results.municipality($0)?.slug }
  }
}
