import KompassModel

/// Describes CSV files as CSV on the Web has it (W3C, Metadata Vocabulary for Tabular Data).
public struct CSVWDescription: Sendable {
  /// The site that the tables belong to.
  let site: SiteConfiguration
  /// All tables that are published, for a key that leads to another needs that one beside it.
  let tables: [PublishedTable]

  /// Takes what is described.
  public init(site: SiteConfiguration, tables: [PublishedTable]) {
    self.site = site
    self.tables = tables
  }

  /// The description of one file: a group of its table and those that its keys lead to, for a key may lead nowhere else.
  /// The file comes first.
  ///
  /// - Parameter form: a form of CSV.
  /// - Returns: nil when the table does not have that form.
  public func document(of name: String, as form: DataForm) -> JSONValue? {
    guard let table = table(name), let file = table.files.first(where: { $0.form == form }) else {
      return nil
    }
    return .object([
      (
        "@context",
        .list([
          .text("http://www.w3.org/ns/csvw"), .object([("@language", .text("en"))]),
        ])
      ),
      ("dc:title", Self.texts(table.schema.title)),
      ("dc:license", site.licence.map { Self.reference(LicenceAddress.name(of: $0)) }),
      ("dc:publisher", .text(site.publisher.name)),
      ("tables", .list([description(of: table, in: file)] + others(than: table))),
    ])
  }

  private func table(_ name: String) -> PublishedTable? {
    tables.first { $0.schema.name == name }
  }

  /// The tables that keys lead to, and those that their keys lead to, each once, as plain CSV.
  private func others(than table: PublishedTable) -> [JSONValue] {
    var names = [table.schema.name]
    var place = 0
    while place < names.count {
      for key in published(self.table(names[place])) where !names.contains(key.table) {
        names.append(key.table)
      }
      place += 1
    }
    return names.dropFirst().compactMap { name in
      guard let other = self.table(name), let file = other.files.first(where: { $0.form == .csv })
      else { return nil }
      return description(of: other, in: file)
    }
  }

  /// The keys that lead to tables with files of their own.
  private func published(_ table: PublishedTable?) -> [TableSchema.ForeignKey] {
    (table?.schema.foreignKeys ?? []).filter { key in self.table(key.table) != nil }
  }

  private func description(of table: PublishedTable, in file: PublishedTable.File) -> JSONValue {
    let isSwedish = file.form == .swedishCSV
    let keys = published(table).filter { $0.table != table.schema.name || !isSwedish }
    return .object([
      ("url", .text(file.name)), ("lang", isSwedish ? .text("sv") : nil),
      ("dc:title", Self.texts(table.schema.title)),
      ("dc:description", Self.texts(table.schema.aboutCSV)),
      ("dialect", Self.dialect(isSwedish)),
      (
        "tableSchema",
        .object([
          ("columns", .list(table.schema.columns.map { Self.column($0, isSwedish) })),
          ("primaryKey", .text(table.schema.key)),
          (
            "foreignKeys",
            keys.isEmpty
              ? nil
              : .list(
                keys.map { key in
                  .object([
                    ("columnReference", .text(key.column)),
                    (
                      "reference",
                      .object([
                        ("resource", .text("\(key.table).csv")),
                        ("columnReference", .text(key.target)),
                      ])
                    ),
                  ])
                })
          ),
        ])
      ),
    ])
  }

  private static func dialect(_ isSwedish: Bool) -> JSONValue {
    .object([
      ("encoding", .text("utf-8")), ("delimiter", .text(isSwedish ? ";" : ",")),
      ("quoteChar", .text("\"")), ("doubleQuote", .flag(true)), ("header", .flag(true)),
      ("lineTerminators", .list([.text("\r\n")])),
    ])
  }

  private static func column(_ column: DataColumn, _ isSwedish: Bool) -> JSONValue {
    .object([
      ("name", .text(column.name)),
      (
        "titles",
        isSwedish ? .object([("sv", .text(column.title.text(in: .swedish)))]) : names(column)
      ),
      ("dc:description", texts(column.about)),
      ("datatype", datatype(column, isSwedish)),
      ("required", .flag(column.isRequired)),
      ("null", .text("")),
    ])
  }

  /// The heading that stands in the file, and what people call the column.
  private static func names(_ column: DataColumn) -> JSONValue {
    .object([
      ("und", .text(column.name)), ("sv", .text(column.title.text(in: .swedish))),
      ("en", .text(column.title.text(in: .english))),
    ])
  }

  private static func datatype(_ column: DataColumn, _ isSwedish: Bool) -> JSONValue {
    func derived(_ base: String, _ format: JSONValue? = nil) -> JSONValue {
      format.map { .object([("base", .text(base)), ("format", $0)]) } ?? .text(base)
    }
    return switch column.kind {
    case .text: derived("string")
    case .identifier, .date, .language: derived("string", .text(column.pattern))
    case .integer: derived("nonNegativeInteger")
    case .decimal:
      derived("decimal", isSwedish ? .object([("decimalChar", .text(","))]) : nil)
    case .year: derived("gYear")
    case .flag: derived("boolean", .text(isSwedish ? "ja|nej" : "true|false"))
    case .address: derived("anyURI")
    case .choice(let choices):
      derived("string", .text("^(\(values(choices, isSwedish).joined(separator: "|")))$"))
    }
  }

  private static func values(_ choices: [DataColumn.Choice], _ isSwedish: Bool) -> [String] {
    choices.map { isSwedish ? $0.swedishValue : $0.value }
  }

  /// A text in its languages, as JSON-LD writes it.
  private static func texts(_ text: LocalizedText) -> JSONValue {
    .list(
      text.languages.map { language in
        .object([
          ("@value", .text(text.text(in: language))), ("@language", .text(language.text)),
        ])
      })
  }

  private static func reference(_ address: String) -> JSONValue {
    .object([("@id", .text(address))])
  }
}
