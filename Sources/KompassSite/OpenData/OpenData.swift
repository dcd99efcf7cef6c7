import KompassData
import KompassModel

/// The tables of the open data as the site publishes them, and the files that describe them for programs.
struct OpenData: Sendable {
  /// The content.
  let results: Results
  /// Where files lie.
  let siteMap: SiteMap
  /// The tables that have files of their own, in the order that they are listed to readers.
  let schemas: [TableSchema]
  /// All tables.
  private let everySchema: [TableSchema]

  init(_ results: Results, siteMap: SiteMap, schemas: [TableSchema]) {
    self.results = results
    self.siteMap = siteMap
    everySchema = schemas
    self.schemas = schemas.filter { !DataForm.all(of: $0).isEmpty }
  }

  /// The file of a table in one of its forms.
  static func path(of schema: TableSchema, as form: DataForm) -> OutputPath {
    switch form {
    case .csv, .swedishCSV, .json: SiteMap.dataPath(of: schema, as: form.rawValue)
    case .workbook: workbook
    }
  }

  /// The one workbook of all tables that fit.
  static let workbook = SiteMap.dataPath(DataFiles.workbookName)

  /// The table of figures.
  static let figures = SiteMap.dataPath("\(DataCatalogue.figuresTable).\(DataForm.csv.rawValue)")

  /// The table of figures for spreadsheet programs in Swedish.
  static let swedish = SiteMap.dataPath(
    "\(DataCatalogue.figuresTable).\(DataForm.swedishCSV.rawValue)")

  /// Every file of a table, each once.
  var files: [OutputPath] {
    Set(
      schemas.flatMap { schema in DataForm.all(of: schema).map { Self.path(of: schema, as: $0) } }
    )
    .sorted()
  }

  /// The tables with their files.
  ///
  /// - Parameter sizes: how large the files are; nil when that is not to be told.
  func tables(_ sizes: FileSizes?) -> [PublishedTable] {
    schemas.map { schema in
      PublishedTable(
        schema: schema,
        files: DataForm.all(of: schema).map { form in
          let path = Self.path(of: schema, as: form)
          return PublishedTable.File(
            form: form, address: siteMap.url(of: path),
            description: description(of: schema, form).map { siteMap.url(of: $0) },
            bytes: sizes?[path])
        },
        dates: TableDates(ofTable: schema.name, in: results))
    }
  }

  /// What describes the columns of a file for programs; nil for a workbook.
  private func description(of schema: TableSchema, _ form: DataForm) -> OutputPath? {
    switch form {
    case .csv, .swedishCSV: SiteMap.metadataPath(of: Self.path(of: schema, as: form))
    case .json: SiteMap.schemaPath(schema.name)
    case .workbook: nil
    }
  }

  // The files

  /// Every file that describes the data for programs.
  var plan: [PlannedFile] { schemaFiles + metadataFiles + [package, catalogue] }

  private var schemaFiles: [PlannedFile] {
    let tables = schemas.map { schema in
      file(
        SiteMap.schemaPath(schema.name), title: schema.title.text(in: .english),
        schema.fileSchema)
    }
    return tables
      + otherSchemas.map { file(SiteMap.schemaPath($0.name), title: $0.title, $0.schema) }
  }

  private func file(_ path: OutputPath, title: String, _ schema: JSONSchema) -> PlannedFile {
    let address = siteMap.url(of: path)
    return PlannedFile(path) { _ in schema.document(at: address, title: title).bytes }
  }

  /// Whether any site may show a profile in a frame, so that there are answers on how.
  var offersFrames: Bool {
    ContentPolicy.embed(allowed: results.site.allowedAncestors).allowsFrames
  }

  /// The JSON files that are no tables: what their schemas are called, what they are, and the schema.
  var otherSchemas: [(name: String, file: String, title: String, schema: JSONSchema)] {
    let oEmbed = (
      "oembed", SiteMap.oEmbedName, "How a page can be embedded, by oEmbed", EmbeddingSchema.schema
    )
    return [
      (
        "municipality", SiteMap.municipalityDataName, "Everything on one municipality",
        MunicipalityFile.schema(everySchema)
      ),
      (
        "jamfor", SiteMap.comparisonDataName, "A municipality’s figures for comparison",
        ComparisonFile.schema
      ),
      (
        "sok", SiteMap.municipalityIndexName, "A municipality’s part of the search index",
        MunicipalityIndexFile.schema
      ),
    ] + (offersFrames ? [oEmbed] : [])
  }

  private var metadataFiles: [PlannedFile] {
    let description = CSVWDescription(site: results.site, tables: tables(nil))
    return schemas.flatMap { schema in
      DataForm.all(of: schema).filter { $0 == .csv || $0 == .swedishCSV }.map { form in
        let path = Self.path(of: schema, as: form)
        return PlannedFile(SiteMap.metadataPath(of: path)) { _ in
          description.document(of: schema.name, as: form)?.bytes ?? []
        }
      }
    }
  }

  private var package: PlannedFile {
    PlannedFile.tellingSizes(SiteMap.packagePath, of: files) { sizes in
      DataPackage(
        site: results.site, tables: tables(sizes),
        homepage: siteMap.url(of: .data, in: results.site.defaultLanguage)
      ).document.bytes
    }
  }

  private var catalogue: PlannedFile {
    PlannedFile.tellingSizes(SiteMap.cataloguePath, of: files) { sizes in
      CatalogueDescription(
        site: results.site, tables: tables(sizes),
        pages: results.site.languages.map { ($0, siteMap.url(of: .data, in: $0)) }
      ).bytes
    }
  }
}
