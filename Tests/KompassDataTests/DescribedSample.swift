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

  /// Municipalities with an evaluation each, of a revision without areas.
  static func results(municipalities count: Int) throws -> Results {
    let framework = try #require(FrameworkID("rev-1"))
    let municipalities = try (0..<count).map { place in
      Municipality(
        code: try #require(MunicipalityCode(String(1_000 + place))),
        slug: try #require(Slug("kommun-\(place)")), name: "Kommun \(place)",
        officialName: "Kommun \(place)", countyCode: "01", county: "Län", population: nil,
        group: nil)
    }
    return Results(
      site: try site(), municipalities: municipalities,
      frameworks: [
        Framework(
          id: framework, title: "Revision 1", revision: 2020, validFrom: 2020, areas: [],
          comparability: [])
      ], references: [],
      evaluations: municipalities.map {
        Evaluation(
          id: EvaluationID(municipality: $0.slug, year: 2021), municipality: $0.code,
          framework: framework)
      })
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
