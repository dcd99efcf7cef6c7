import KompassModel

/// What a row of an evaluation is about: which municipality and which evaluation.
protocol EvaluationItem: Sendable {
  /// The evaluation, laid out along its revision.
  var card: Scorecard { get }
  /// The municipality that was evaluated.
  var municipality: Municipality { get }
}

extension EvaluationItem {
  /// Which evaluation.
  var id: EvaluationID { card.evaluation.id }

  /// The columns that say which evaluation of which municipality a row is of.
  static var evaluationColumns: [ColumnDefinition<Self>] {
    [
      ColumnDefinition(
        "municipality_code", .identifier, title: ("Kommunkod", "Municipality code"),
        about: (
          "Kommunens officiella kod, fyra siffror.",
          "The municipality’s official code, four digits."
        )
      ) { .known($0.municipality.code.text) },
      ColumnDefinition(
        "municipality_slug", .identifier, title: ("Kommunens adressnamn", "Municipality slug"),
        about: (
          "Kommunens namn i webbplatsens adresser.",
          "The municipality’s name in the addresses of the site."
        )
      ) { .known($0.municipality.slug.text) },
      ColumnDefinition(
        "municipality", .text, title: ("Kommun", "Municipality"),
        about: ("Kommunens namn.", "The municipality’s name.")
      ) { .known($0.municipality.name) },
      ColumnDefinition(
        "evaluation", .identifier, title: ("Utvärdering", "Evaluation"),
        about: (
          "Vilken utvärdering: kommunens adressnamn, bindestreck och år.",
          "Which evaluation: the municipality’s slug, a hyphen and the year."
        )
      ) { .known($0.id.description) },
      ColumnDefinition(
        "year", .year, title: ("År", "Year"),
        about: ("Året för utvärderingen.", "The year of the evaluation.")
      ) { .known($0.id.year) },
    ]
  }

  /// The columns that say which revision an evaluation followed.
  static var frameworkColumns: [ColumnDefinition<Self>] {
    [
      ColumnDefinition(
        "framework", .identifier, title: ("Ramverk", "Framework"),
        about: (
          "Vilken revision av Kommunkompassen som utvärderingen följde.",
          "Which revision of the instrument the evaluation followed."
        )
      ) { .known($0.card.framework.id.description) },
      .revision { $0.card.framework },
    ]
  }

  /// The columns that say where the figures were printed.
  static var sourceColumns: [ColumnDefinition<Self>] {
    [
      ColumnDefinition(
        "source_title", .text, title: ("Källa", "Source"),
        about: (
          "Titeln på publikationen som siffrorna är hämtade ur.",
          "The title of the publication that the figures were taken from."
        ), empty: ("Ingen källa är angiven.", "No source is stated.")
      ) { .known($0.card.evaluation.source?.title) }
    ] + ColumnDefinition.publication { $0.card.evaluation.source }
  }

  /// The key of the table of reports, that rows of evaluations lead to.
  static var evaluationKeys: [TableSchema.ForeignKey] {
    [
      TableSchema.ForeignKey(column: "evaluation", table: "reports", target: "evaluation"),
      TableSchema.ForeignKey(column: "municipality_code", table: "municipalities", target: "code"),
    ]
  }
}
