import KompassModel

/// Every table of the data, in the order that they are listed to readers.
public struct DataCatalogue: Sendable {
  /// The version of the tables and files: the first number changes when something that was there changes or goes.
  public static let version = "1.0"

  /// The name of the table of figures, the one that also has a file for spreadsheet programs in Swedish.
  public static let figuresTable = "evaluations"

  /// The tables.
  public let tables: [DataTable]
  /// What stands at the head of every JSON file.
  public let publication: DataPublication

  /// Lays out everything that was published as tables; texts are read when rows are asked for.
  public init(_ results: Results, addresses: any DataAddresses) {
    publication = DataPublication(results.site)
    let evaluated = Self.evaluated(results)
    let years = Dictionary(grouping: results.evaluations, by: \.id.municipality)
      .mapValues { $0.map(\.year).sorted() }
    let evaluations = TableDefinition<FigureRow>.evaluations(addresses)
    let reports = TableDefinition<ReportRow>.reports(addresses)
    let judgements = TableDefinition<JudgementRow>.judgements(addresses)
    let narratives = TableDefinition<NarrativeRow>.narratives(addresses)
    let actions = TableDefinition<ActionRow>.actions(addresses)
    let municipalities = TableDefinition<MunicipalityRow>.municipalities(addresses)
    let frameworks = TableDefinition<FrameworkRow>.frameworks(addresses)
    let comparability = TableDefinition<ComparabilityRow>.comparability()
    let references = TableDefinition<ReferenceRow>.references()
    let themes = TableDefinition<Theme>.themes()
    let themeUses = Dictionary(grouping: results.themeUses, by: \.evaluation)
    tables = [
      evaluations.table(
        evaluated.map { evaluated in
          evaluations.part(of: evaluated.municipality.slug) { _ in
            FigureRow.rows(of: evaluated.card, municipality: evaluated.municipality)
          }
        }),
      reports.table(
        evaluated.map { evaluated in
          reports.part(of: evaluated.municipality.slug) { _ in [evaluated] }
        }),
      judgements.table(
        evaluated.filter(\.card.evaluation.hasNarrative).map { evaluated in
          judgements.part(of: evaluated.municipality.slug) { narratives in
            JudgementRow.rows(
              of: evaluated.card, municipality: evaluated.municipality,
              narrative: try narratives(evaluated.id), themeUses: themeUses[evaluated.id] ?? [])
          }
        }),
      narratives.table(
        evaluated.filter(\.card.evaluation.hasNarrative).map { evaluated in
          narratives.part(of: evaluated.municipality.slug) { source in
            NarrativeRow.rows(
              of: evaluated.card, municipality: evaluated.municipality,
              narrative: try source(evaluated.id))
          }
        }),
      actions.table(
        evaluated.map { evaluated in
          actions.part(of: evaluated.municipality.slug) { _ in
            ActionRow.rows(of: evaluated.card, municipality: evaluated.municipality)
          }
        }),
      municipalities.table(
        results.municipalities.map { municipality in
          municipalities.part(of: municipality.slug) { _ in
            [MunicipalityRow(municipality: municipality, years: years[municipality.slug] ?? [])]
          }
        }),
      frameworks.table(
        results.frameworks.map { framework in
          frameworks.part { _ in FrameworkRow.rows(of: framework) }
        }),
      comparability.table(
        results.frameworks.map { framework in
          comparability.part { _ in ComparabilityRow.rows(of: framework) }
        }),
      references.table(
        results.references.compactMap { reference in
          results.framework(reference.framework).map { framework in
            references.part { _ in ReferenceRow.rows(of: reference, framework: framework) }
          }
        }),
      themes.table([themes.part { _ in results.themes }]),
    ]
  }

  /// The table of that name; nil when there is none.
  public func table(_ name: String) -> DataTable? { tables.first { $0.schema.name == name } }

  private static func evaluated(_ results: Results) -> [ReportRow] {
    results.evaluations.compactMap { evaluation in
      guard let framework = results.framework(evaluation.framework),
        let municipality = results.municipality(evaluation.id.municipality)
      else { return nil }
      return ReportRow(
        card: Scorecard(evaluation: evaluation, framework: framework), municipality: municipality)
    }
  }
}
