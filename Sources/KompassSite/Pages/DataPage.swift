import KompassData
import KompassModel

/// The page of the open data.
enum DataPage {
  static func view(of data: OpenData, _ sizes: FileSizes, in context: PageContext) -> DataView {
    let book = context.book
    let links = context.links
    let site = context.results.site
    func file(_ schema: TableSchema, _ form: DataForm) -> DataFileView {
      view(OpenData.path(of: schema, as: form), form.label, sizes, in: context)
    }
    let tables = data.tables(sizes).map { table in
      DataTableView(
        id: table.schema.name, name: table.schema.name,
        title: table.schema.title.text(in: context.language),
        description: table.schema.about.text(in: context.language),
        files: DataForm.all(of: table.schema).filter { $0 != .workbook }
          .map { file(table.schema, $0) },
        newest: table.dates.last.map { String($0.year) },
        columns: table.schema.columns.map { column($0, in: context) },
        schema: links.link(to: SiteMap.schemaPath(table.schema.name)),
        metadata: links.link(
          to: SiteMap.metadataPath(of: OpenData.path(of: table.schema, as: .csv))))
    }
    return DataView(
      frame: context.frame(
        title: book.text(.titleData), description: book.text(.descriptionData)),
      workbook: view(OpenData.workbook, DataForm.workbook.label, sizes, in: context),
      swedish: view(OpenData.swedish, DataForm.swedishCSV.label, sizes, in: context),
      example: example(sizes, in: context), tables: tables,
      citation: book.text(
        .citation,
        [
          "publisher": site.publisher.name, "site": site.title.text(in: context.language),
          "address": context.siteMap.url(of: .data, in: context.language),
        ]),
      address: context.siteMap.url(of: OpenData.figures), version: DataCatalogue.version,
      package: links.link(to: SiteMap.packagePath),
      catalogue: links.link(to: SiteMap.cataloguePath),
      schemas: data.otherSchemas.map {
        LinkView(label: $0.file, href: links.link(to: SiteMap.schemaPath($0.name)))
      },
      method: context.methodLink(.similarAnchor))
  }

  /// The first evaluated municipality by name.
  private static func example(_ sizes: FileSizes, in context: PageContext) -> DataExampleView? {
    let municipality = context.figures.evaluated.min {
      SwedishOrder($0.name) < SwedishOrder($1.name)
    }
    return municipality.map {
      let siteMap = context.siteMap
      let markdown = siteMap.profileMarkdownPath(of: $0.slug, in: context.language)
      return DataExampleView(
        name: $0.name,
        files: [
          view(siteMap.municipalityDataPath(of: $0.slug), "JSON", sizes, in: context),
          view(siteMap.municipalityFiguresPath(of: $0.slug), "CSV", sizes, in: context),
        ], markdown: view(markdown, "Markdown", sizes, in: context))
    }
  }

  private static func view(
    _ path: OutputPath, _ format: String, _ sizes: FileSizes, in context: PageContext
  ) -> DataFileView {
    DataFileView(
      format: format, name: String(path.name), href: context.links.link(to: path),
      size: sizes[path].map { FileSizeText.text($0, in: context.book) })
  }

  private static func column(_ column: DataColumn, in context: PageContext) -> DataColumnView {
    let language = context.language
    var values: [DataValueView] = []
    if case .choice(let choices) = column.kind {
      values = choices.map {
        DataValueView(value: $0.value, meaning: $0.meaning.text(in: language))
      }
    }
    return DataColumnView(
      name: column.name, title: column.title.text(in: language),
      description: column.about.text(in: language),
      kind: context.book.text(phrase(column.kind)),
      empty: column.emptyMeaning?.text(in: language), values: values)
  }

  private static func phrase(_ kind: DataColumn.Kind) -> Phrase {
    switch kind {
    case .text: .kindText
    case .identifier: .kindIdentifier
    case .integer: .kindInteger
    case .decimal: .kindDecimal
    case .year: .kindYear
    case .date: .kindDate
    case .flag: .kindFlag
    case .address: .kindAddress
    case .language: .kindLanguage
    case .choice: .kindChoice
    }
  }
}
