import KompassData
import KompassModel

/// The files of data: the tables of everything, and each municipality's own.
struct DataFiles: Sendable {
  /// The tables.
  let catalogue: DataCatalogue
  private let results: Results
  private let siteMap: SiteMap

  /// The workbook with every table that fits one.
  static let workbookName = "evaluations.xlsx"

  init(_ results: Results, siteMap: SiteMap) {
    catalogue = DataCatalogue(
      results, addresses: SiteAddresses(siteMap: siteMap, language: siteMap.defaultLanguage))
    self.results = results
    self.siteMap = siteMap
  }

  /// The files of tables, in no particular order.
  func tables() -> [PlannedFile] {
    let workbook = WorkbookWriter(
      catalogue.tables.filter { DataForm.all(of: $0.schema).contains(.workbook) },
      publication: catalogue.publication)
    return catalogue.tables.flatMap(files)
      + [PlannedFile(OpenData.workbook, step: .workbook { try workbook.write(toFile: $1, $0) })]
  }

  /// The files of a table in the forms that are not the workbook, which tables share. They are made together.
  private func files(of table: DataTable) -> [PlannedFile] {
    let forms = DataForm.all(of: table.schema).filter { $0 != .workbook }
    let paths = forms.map { OpenData.path(of: table.schema, as: $0) }
    guard let first = paths.first else { return [] }
    let writer = TableWriter(table, as: forms, publication: catalogue.publication)
    let others = Array(paths.dropFirst())
    return [
      PlannedFile(
        first,
        step: .several(others) { try writer.write($0, parts: $1, concurrently: $2, to: $3) })
    ]
      + others.map { PlannedFile($0, step: .together) }
  }

  /// The files of one municipality.
  func files(of municipality: Municipality) -> [PlannedFile] {
    let slug = municipality.slug
    let catalogue = catalogue
    let everything = PlannedFile(siteMap.municipalityDataPath(of: slug)) {
      try MunicipalityFile(of: slug, in: catalogue).bytes($0)
    }.using([.history(slug)])
    guard !results.places(ofEvaluationsOf: slug).isEmpty,
      let table = catalogue.table(DataCatalogue.figuresTable)
    else {
      return [everything]
    }
    let figures = PlannedFile(
      siteMap.municipalityFiguresPath(of: slug),
      step: .parts { narratives, sink in
        try TableWriter(table.rows(of: slug), as: [.csv], publication: catalogue.publication)
          .write(narratives) { try sink($1) }
      }
    ).using([.history(slug)])
    return [everything, figures]
  }
}
