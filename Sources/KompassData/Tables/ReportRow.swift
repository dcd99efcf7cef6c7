import KompassModel

/// One evaluation as a whole: when, how, by whom.
struct ReportRow: EvaluationItem {
  let card: Scorecard
  let municipality: Municipality

  /// Who evaluated: `Name (employer)`, one after the other with a semicolon between; nil when not printed.
  var evaluators: String? {
    let people = card.evaluation.evaluators.map(\.nameWithOrganisation)
    return people.isEmpty ? nil : people.joined(separator: "; ")
  }
}

extension TableDefinition where Item == ReportRow {
  /// One row for each evaluation.
  static func reports(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "reports", title: ("Utvärderingar", "Evaluations"),
      about: (
        "En rad för varje utvärdering: när och hur den gjordes, av vem, och var siffrorna är tryckta.",
        "One row for every evaluation: when and how it was made, by whom, and where the figures were printed."
      ), key: "evaluation",
      foreignKeys: [
        TableSchema.ForeignKey(
          column: "municipality_code", table: "municipalities", target: "code")
      ], publication: .filesAndSheet,
      columns: Item.evaluationColumns + Item.frameworkColumns + circumstances(addresses)
        + Item.sourceColumns + [
          ColumnDefinition(
            "address", .address, title: ("Adress", "Address"),
            about: (
              "Utvärderingens egen sida, som alltid har samma adress.",
              "The evaluation’s own page, whose address stays the same."
            )
          ) { .text(addresses.evaluation($0.id)) }
        ])
  }

  private static func circumstances(
    _ addresses: any DataAddresses
  ) -> [ColumnDefinition<ReportRow>] {
    [
      ColumnDefinition(
        "conducted", .date, title: ("Genomförd", "Conducted"),
        about: (
          "När intervjuerna hölls, så noga som det är känt.",
          "When the interviews were held, as exactly as is known."
        ), empty: ("Inte känt.", "Not known.")
      ) { .known($0.card.evaluation.conducted) },
      ColumnDefinition(
        "ordinal", .integer, title: ("Vilken i ordningen", "Ordinal"),
        about: (
          "Kommunens första, andra, tredje … utvärdering.",
          "The municipality’s first, second, third … evaluation."
        ), empty: ("Inte känt.", "Not known.")
      ) { .known($0.card.evaluation.ordinal) },
      ColumnDefinition(
        "interviewees", .integer, title: ("Intervjuade", "Interviewees"),
        about: ("Hur många som intervjuades.", "How many people were interviewed."),
        unit: LocalizedText("personer", english: "people"), empty: ("Inte känt.", "Not known.")
      ) { .known($0.card.evaluation.interviewees?.count) },
      ColumnDefinition(
        "interviewees_approximate", .flag,
        title: ("Intervjuade, ungefärligt", "Interviewees, approximate"),
        about: (
          "Om rapporten skriver ”omkring” eller liknande om antalet.",
          "Whether the report says “about” of the number."
        ), empty: ("Antalet är inte känt.", "The number is not known.")
      ) { row in row.card.evaluation.interviewees.map { .flag($0.isApproximate) } ?? .empty },
      ColumnDefinition(
        "evaluators", .text, title: ("Utvärderare", "Evaluators"),
        about: (
          "De som utvärderade, så som rapporten skriver, med arbetsgivare inom parentes och semikolon mellan.",
          "Who evaluated, as the report prints it, with employers in parentheses and semicolons between."
        ), empty: ("Rapporten säger det inte.", "The report does not say.")
      ) { .known($0.evaluators) },
      ColumnDefinition(
        "highlights", .text, title: ("Det viktigaste", "Highlights"),
        about: (
          "Det viktigaste för en invånare att veta, på svenska.",
          "The most important things for a citizen to know, in Swedish."
        ), empty: ("Inte skrivet.", "Not written.")
      ) { .known($0.card.evaluation.highlights?.plainText) },
      .markdown(
        "highlights_markdown",
        title: ("Det viktigaste som Markdown", "Highlights as Markdown"),
        empty: ("Inte skrivet.", "Not written."), addresses
      ) { $0.card.evaluation.highlights },
    ]
  }
}
