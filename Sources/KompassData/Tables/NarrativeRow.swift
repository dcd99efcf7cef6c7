import KompassModel

/// A running text of a narrative: its opening, or the analysis of an area.
struct NarrativeRow: EvaluationItem {
  let card: Scorecard
  let municipality: Municipality
  /// The area; nil for the opening.
  let area: Area?
  let text: Prose

  /// The opening and then the analyses in the order of areas, those that were written.
  static func rows(
    of card: Scorecard, municipality: Municipality, narrative: Narrative
  ) -> [NarrativeRow] {
    let opening: [(Area?, Prose)] = [(nil, narrative.opening)]
    let analyses = card.areas.compactMap { areaCard -> (Area?, Prose)? in
      narrative.area(areaCard.area.number).map { (areaCard.area, $0.analysis) }
    }
    return (opening + analyses).filter { !$0.1.isEmpty }.map { area, text in
      NarrativeRow(card: card, municipality: municipality, area: area, text: text)
    }
  }
}

extension TableDefinition where Item == NarrativeRow {
  /// One row for each running text of a narrative.
  static func narratives(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "narratives", title: ("Texter", "Texts"),
      about: (
        "En rad för varje löpande text i en utvärdering: inledningen och analysen av varje område.",
        "One row for every running text of an evaluation: the opening and the analysis of each area."
      ), foreignKeys: Item.evaluationKeys, publication: .none,
      columns: [
        ColumnDefinition(
          "id", .identifier, title: ("Rad", "Row"),
          about: (
            "Radens eget namn, till exempel mark-2024-opening eller mark-2024-analysis-1.",
            "The row’s own name, such as mark-2024-opening or mark-2024-analysis-1."
          )
        ) { row in
          .text("\(row.id)-" + (row.area.map { "analysis-\($0.number)" } ?? "opening"))
        }
      ] + Item.evaluationColumns + [
        ColumnDefinition(
          "kind", .choice(kinds), title: ("Slag", "Kind"),
          about: ("Vad texten är.", "What the text is.")
        ) { .known($0.area == nil ? "opening" : "analysis") },
        .area(
          empty: ("Texten gäller hela utvärderingen.", "The text is on the whole evaluation.")
        ) { $0.area?.number },
        ColumnDefinition(
          "text", .text, title: ("Text", "Text"),
          about: (
            "Texten utan rubrikmärken, länkar och annan formatering, på svenska.",
            "The text without marks for headings, links and other formatting, in Swedish."
          ), empty: ("Texten har inga ord.", "The text has no words.")
        ) { .known($0.text.plainText) },
        .markdown(
          "markdown", title: ("Markdown", "Markdown"),
          empty: ("Texten har inga ord.", "The text has no words."), addresses
        ) { $0.text },
        ColumnDefinition(
          "address", .address, title: ("Adress", "Address"),
          about: (
            "Var texten kan läsas på webbplatsen.", "Where the text can be read on the site."
          )
        ) { row in
          .text(
            row.area.map { addresses.chapter($0.number, of: row.id) }
              ?? addresses.evaluation(row.id))
        },
      ])
  }

  private static var kinds: [DataColumn.Choice] {
    [
      DataColumn.Choice("opening", "Utvärderingen i korthet.", "The evaluation in short."),
      DataColumn.Choice("analysis", "Analysen av ett område.", "The analysis of an area."),
    ]
  }
}
