import KompassData
import KompassModel

/// The files of data: the tables of everything, and each municipality's own.
struct DataFiles: Sendable {
  /// The tables.
  let catalogue: DataCatalogue
  private let evaluated: Set<Slug>
  private let siteMap: SiteMap

  /// The workbook with every table that fits one.
  static let workbookName = "evaluations.xlsx"

  init(_ results: Results, siteMap: SiteMap) {
    catalogue = DataCatalogue(
      results, addresses: SiteAddresses(siteMap: siteMap, language: siteMap.defaultLanguage))
    evaluated = Set(results.evaluations.map(\.id.municipality))
    self.siteMap = siteMap
  }

  /// The files of tables, in no particular order.
  func tables() -> [PlannedFile] {
    let workbook = WorkbookWriter(
      catalogue.tables.filter { DataForm.all(of: $0.schema).contains(.workbook) },
      publication: catalogue.publication)
    return catalogue.tables.flatMap { table in
      DataForm.all(of: table.schema).compactMap { step(of: table, as: $0) }
        .map { PlannedFile(OpenData.path(of: table.schema, as: $0.form), step: $0.step) }
    } + [PlannedFile(OpenData.workbook, step: .workbook { try workbook.write(toFile: $1, $0) })]
  }

  /// How a table is written in a form of its own; nil for the workbook, which tables share.
  private func step(
    of table: DataTable, as form: DataForm
  ) -> (form: DataForm, step: PlannedFile.Step)? {
    let publication = catalogue.publication
    return switch form {
    case .csv: (form, .parts { try CSVWriter(table).write($0, to: $1) })
    case .swedishCSV:
      (form, .parts { try CSVWriter(table, dialect: .swedish).write($0, to: $1) })
    case .json:
      (form, .parts { try JSONTableWriter(table, publication: publication).write($0, to: $1) })
    case .workbook: nil
    }
  }

  /// The files of one municipality.
  func files(of municipality: Municipality) -> [PlannedFile] {
    let slug = municipality.slug
    let catalogue = catalogue
    let everything = PlannedFile(siteMap.municipalityDataPath(of: slug)) {
      try MunicipalityFile(of: slug, in: catalogue).bytes($0)
    }.using([.history(slug)])
    guard evaluated.contains(slug), let table = catalogue.table(DataCatalogue.figuresTable) else {
      return [everything]
    }
    let figures = PlannedFile(
      siteMap.municipalityFiguresPath(of: slug),
      step: .parts { try CSVWriter(table.rows(of: slug)).write($0, to: $1) }
    ).using([.history(slug)])
    return [everything, figures]
  }
}
