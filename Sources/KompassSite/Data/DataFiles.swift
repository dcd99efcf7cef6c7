import KompassData
import KompassModel

/// The files of data: the tables of everything, and each municipality's own.
struct DataFiles: Sendable {
  /// The tables.
  let catalogue: DataCatalogue
  private let municipalities: [Municipality]
  private let evaluated: Set<Slug>
  private let siteMap: SiteMap

  /// The workbook with every table that fits one.
  static let workbookName = "evaluations.xlsx"
  /// The table that is also written for spreadsheet programs in Swedish.
  static let swedishTable = "evaluations"

  init(_ results: Results, siteMap: SiteMap) {
    catalogue = DataCatalogue(
      results, addresses: SiteAddresses(siteMap: siteMap, language: siteMap.defaultLanguage))
    municipalities = results.municipalities
    evaluated = Set(results.evaluations.map(\.id.municipality))
    self.siteMap = siteMap
  }

  /// Every file, in no particular order.
  func plan() -> [PlannedFile] {
    tables() + municipalities.flatMap(files)
  }

  private func tables() -> [PlannedFile] {
    let catalogue = catalogue
    var files: [PlannedFile] = []
    for table in catalogue.tables where table.schema.publication != .none {
      files.append(
        PlannedFile(
          SiteMap.dataPath(of: table.schema, as: "csv"),
          step: .parts { try CSVWriter(table).write($0, to: $1) }))
      files.append(
        PlannedFile(
          SiteMap.dataPath(of: table.schema, as: "json"),
          step: .parts {
            try JSONTableWriter(table, publication: catalogue.publication).write($0, to: $1)
          }))
      if table.schema.name == Self.swedishTable {
        files.append(
          PlannedFile(
            SiteMap.dataPath(of: table.schema, as: "sv.csv"),
            step: .parts { try CSVWriter(table, dialect: .swedish).write($0, to: $1) }))
      }
    }
    let workbook = WorkbookWriter(
      catalogue.tables.filter { $0.schema.publication == .filesAndSheet },
      publication: catalogue.publication)
    files.append(
      PlannedFile(
        SiteMap.dataPath(Self.workbookName),
        step: .workbook { try workbook.write(toFile: $1, $0) }))
    return files
  }

  private func files(of municipality: Municipality) -> [PlannedFile] {
    let slug = municipality.slug
    let catalogue = catalogue
    let everything = PlannedFile(siteMap.municipalityDataPath(of: slug)) {
      try MunicipalityFile(of: slug, in: catalogue).bytes($0)
    }
    guard evaluated.contains(slug), let table = catalogue.table(Self.swedishTable) else {
      return [everything]
    }
    let figures = PlannedFile(
      siteMap.municipalityFiguresPath(of: slug),
      step: .parts { try CSVWriter(table.rows(of: slug)).write($0, to: $1) })
    return [everything, figures]
  }
}
