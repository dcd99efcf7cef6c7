import KompassModel
import Testing

@testable import KompassData

/// A site without content, for what is said of its tables.
enum DescribedSample {
  /// Addresses that nothing leads to.
  private struct Addresses: DataAddresses {
    func profile(of municipality: Slug) -> String { "" }
    func evaluation(_ id: EvaluationID) -> String { "" }
    func chapter(_ area: AreaNumber, of id: EvaluationID) -> String { "" }
    func strength(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
    func opportunity(_ place: Int, in area: AreaNumber, of id: EvaluationID) -> String { "" }
    func answer(to id: EvaluationID) -> String { "" }
    func area(_ id: Slug) -> String { "" }
    func page(_ path: String) -> String { "" }
  }

  /// What `site.yaml` says.
  static func site(
    title: String = "Öppna resultat", publisher: Publisher? = nil, licence: String? = "CC-BY-4.0"
  ) throws -> SiteConfiguration {
    SiteConfiguration(
      title: LocalizedText(title), baseURL: try #require(BaseURL("https://example.org/")),
      publisher: publisher ?? Publisher(name: "Någon", url: nil, email: "a@example.org"),
      languages: [.swedish, .english], licence: licence, allowedAncestors: ["*"])
  }

  /// All tables, in their order.
  static var schemas: [TableSchema] {
    get throws {
      let results = Results(
        site: try site(), municipalities: [], frameworks: [], references: [], evaluations: [])
      return DataCatalogue(results, addresses: Addresses()).tables.map(\.schema)
    }
  }

  /// The published ones with their files, none of which has entries.
  static var published: [PublishedTable] {
    get throws {
      try schemas.filter { !DataForm.all(of: $0).isEmpty }.map { schema in
        let files = DataForm.all(of: schema).map { form in
          PublishedTable.File(
            form: form, address: "https://example.org/data/\(schema.name).\(form.rawValue)",
            description: nil, bytes: 12)
        }
        return PublishedTable(schema: schema, files: files, dates: TableDates([], years: []))
      }
    }
  }
}
