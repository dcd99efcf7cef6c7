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
    // Of these there are as many as municipalities, so none of them holds the results itself.
    let row: @Sendable (Municipality) -> MunicipalityRow = { municipality in
      let places = results.places(ofEvaluationsOf: municipality.slug)
      return MunicipalityRow(
        municipality: municipality, years: results.evaluations[places].map(\.year))
    }
    tables = [
      evaluations.table(of: results) { evaluated, _ in
        FigureRow.rows(of: evaluated.card, municipality: evaluated.municipality)
      },
      reports.table(of: results) { evaluated, _ in [evaluated] },
      judgements.table(of: results) { evaluated, narratives in
        guard evaluated.card.evaluation.hasNarrative else { return [] }
        return JudgementRow.rows(
          of: evaluated.card, municipality: evaluated.municipality,
          narrative: try narratives(evaluated.id), themeUses: results.themeUses(of: evaluated.id))
      },
      narratives.table(of: results) { evaluated, source in
        guard evaluated.card.evaluation.hasNarrative else { return [] }
        return NarrativeRow.rows(
          of: evaluated.card, municipality: evaluated.municipality,
          narrative: try source(evaluated.id))
      },
      actions.table(of: results) { evaluated, _ in
        ActionRow.rows(of: evaluated.card, municipality: evaluated.municipality)
      },
      municipalities.table(
        results.municipalities.map { municipality in
          municipalities.part(of: municipality.slug) { _ in [row(municipality)] }
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
}
