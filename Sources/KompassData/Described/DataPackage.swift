import KompassModel

/// Describes all tables together as a Frictionless Data Package (version 1 of the profile).
public struct DataPackage: Sendable {
  /// The site that the tables belong to.
  let site: SiteConfiguration
  /// The tables that are published.
  let tables: [PublishedTable]
  /// The absolute address of the page about the data.
  let homepage: String

  /// Takes what is described.
  public init(
    site: SiteConfiguration, tables: [PublishedTable], homepage: String
  ) {
    self.site = site
    self.tables = tables
    self.homepage = homepage
  }

  /// `datapackage.json`: a resource for each CSV file. JSON and workbooks hold the same and are named by the catalogue.
  public var document: JSONValue {
    .object([
      ("profile", .text("tabular-data-package")), ("name", .text("kompassros")),
      ("title", .text(site.title.text(in: .english))),
      ("version", .text("\(DataCatalogue.version).0")),
      ("homepage", .text(homepage)),
      (
        "licenses",
        site.licence.map { licence in
          .list([
            .object([
              ("name", .text(licence)), ("path", .text(LicenceAddress.page(of: licence))),
            ])
          ])
        }
      ),
      (
        "contributors",
        .list([
          .object([
            ("title", .text(site.publisher.name)), ("path", .text(site.publisher.url)),
            ("email", .text(site.publisher.email)), ("role", .text("publisher")),
          ])
        ])
      ),
      (
        "resources",
        .list(
          tables.flatMap { table in
            table.files.filter { $0.form == .csv || $0.form == .swedishCSV }
              .map { resource(table, $0) }
          })
      ),
    ])
  }

  private func resource(_ table: PublishedTable, _ file: PublishedTable.File) -> JSONValue {
    let isSwedish = file.form == .swedishCSV
    return .object([
      ("profile", .text("tabular-data-resource")),
      ("name", .text(table.schema.name + (isSwedish ? "-sv" : ""))), ("path", .text(file.name)),
      ("title", .text(table.schema.title.text(in: isSwedish ? .swedish : .english))),
      ("description", .text(table.schema.aboutCSV.text(in: isSwedish ? .swedish : .english))),
      ("format", .text("csv")), ("mediatype", .text(file.form.mediaType)),
      ("encoding", .text("utf-8")), ("bytes", file.bytes.map { .number($0) }),
      (
        "dialect",
        .object([
          ("delimiter", .text(isSwedish ? ";" : ",")), ("lineTerminator", .text("\r\n")),
          ("quoteChar", .text("\"")), ("doubleQuote", .flag(true)), ("header", .flag(true)),
        ])
      ),
      ("schema", schema(of: table, isSwedish)),
    ])
  }

  private func schema(of table: PublishedTable, _ isSwedish: Bool) -> JSONValue {
    func name(_ column: DataColumn) -> String {
      isSwedish ? column.title.text(in: .swedish) : column.name
    }
    let published = table.schema.foreignKeys.filter { key in
      !isSwedish && tables.contains { $0.schema.name == key.table }
    }
    let keys = published.map { key -> JSONValue in
      .object([
        ("fields", .text(key.column)),
        (
          "reference",
          .object([
            // A table names itself by nothing.
            ("resource", .text(key.table == table.schema.name ? "" : key.table)),
            ("fields", .text(key.target)),
          ])
        ),
      ])
    }
    return .object([
      ("fields", .list(table.schema.columns.map { field($0, named: name($0), isSwedish) })),
      ("missingValues", .list([.text("")])),
      (
        "primaryKey",
        table.schema.columns.first { $0.name == table.schema.key }.map { .text(name($0)) }
      ),
      ("foreignKeys", keys.isEmpty ? nil : .list(keys)),
    ])
  }

  private func field(_ column: DataColumn, named name: String, _ isSwedish: Bool) -> JSONValue {
    let language: LanguageCode = isSwedish ? .swedish : .english
    var members: [(String, JSONValue?)] = [
      ("name", .text(name)), ("title", .text(column.title.text(in: language))),
      ("description", .text(isSwedish ? column.about.text(in: .swedish) : column.fullAbout)),
    ]
    var constraints: [(String, JSONValue?)] = [
      ("required", column.isRequired ? .flag(true) : nil)
    ]
    switch column.kind {
    case .text: members.append(("type", .text("string")))
    case .identifier, .date, .language, .address:
      members.append(("type", .text("string")))
      // The whole of the value has to match here.
      if case .address = column.kind {
        members.append(("format", .text("uri")))
      } else {
        constraints.append(("pattern", .text(column.pattern)))
      }
    case .integer:
      members.append(("type", .text("integer")))
      constraints.append(("minimum", .number(0)))
    case .decimal:
      members.append(("type", .text("number")))
      if isSwedish { members.append(("decimalChar", .text(","))) }
    case .year: members.append(("type", .text("year")))
    case .flag:
      members += [
        ("type", .text("boolean")),
        ("trueValues", .list([.text(isSwedish ? "ja" : "true")])),
        ("falseValues", .list([.text(isSwedish ? "nej" : "false")])),
      ]
    case .choice(let choices):
      members.append(("type", .text("string")))
      constraints.append(
        ("enum", .list(choices.map { .text(isSwedish ? $0.swedishValue : $0.value) })))
    }
    members.append(("constraints", .object(constraints)))
    return .object(members)
  }
}
