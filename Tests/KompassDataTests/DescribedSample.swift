import KompassModel

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
  ) -> SiteConfiguration {
    SiteConfiguration(
      title: LocalizedText(title), baseURL: BaseURL("https://example.org/")!,
      publisher: publisher ?? Publisher(name: "Någon", url: nil, email: "a@example.org"),
      languages: [.swedish, .english], licence: licence, allowedAncestors: ["*"])
  }

  /// All tables, in their order.
  static let schemas = DataCatalogue(
    Results(site: site(), municipalities: [], frameworks: [], references: [], evaluations: []),
    addresses: Addresses()
  ).tables.map(\.schema)

  /// The published ones, each as one CSV file.
  static let published = schemas.filter { !DataForm.all(of: $0).isEmpty }.map { schema in
    PublishedTable(
      schema: schema,
      files: DataForm.all(of: schema).map { form in
        PublishedTable.File(
          form: form, address: "https://example.org/data/\(schema.name).\(form.rawValue)",
          description: nil, bytes: 12)
      }, dates: TableDates([], years: []))
  }
}
