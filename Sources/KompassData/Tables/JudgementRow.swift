import KompassModel

/// One strength or one opportunity that the evaluators found.
struct JudgementRow: EvaluationItem {
  /// Whether it is good or can be better.
  enum Kind: String, Sendable {
    /// Something that the municipality does well.
    case strength
    /// Something that can be better.
    case opportunity
  }

  let card: Scorecard
  let municipality: Municipality
  let area: Area
  let kind: Kind
  /// The place in the area's list, from 1.
  let position: Int
  let text: Prose
  /// The themes of an opportunity, in the publisher's order; empty for a strength.
  let themes: [Slug]

  /// The strengths and then the opportunities of every area, in the order written.
  ///
  /// - Parameter themeUses: those of the evaluation.
  static func rows(
    of card: Scorecard, municipality: Municipality, narrative: Narrative, themeUses: [ThemeUse]
  ) -> [JudgementRow] {
    card.areas.flatMap { areaCard -> [JudgementRow] in
      guard let part = narrative.area(areaCard.area.number) else { return [] }
      func rows(_ kind: Kind, _ items: [Prose]) -> [JudgementRow] {
        items.enumerated().map { place, item in
          let themes = themeUses.filter {
            kind == .opportunity && $0.area == areaCard.area.number && $0.opportunity == place + 1
          }
          return JudgementRow(
            card: card, municipality: municipality, area: areaCard.area, kind: kind,
            position: place + 1, text: item, themes: themes.map(\.theme))
        }
      }
      return rows(.strength, part.strengths) + rows(.opportunity, part.opportunities)
    }
  }
}

extension TableDefinition where Item == JudgementRow {
  /// One row for each strength and each opportunity.
  static func judgements(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "omdomen", title: ("Omdömen", "Strengths and opportunities"),
      about: (
        "En rad för varje styrka och varje förbättringsmöjlighet som utvärderarna har skrivit.",
        "One row for every strength and every opportunity that the evaluators wrote."
      ), foreignKeys: Item.evaluationKeys, publication: .files,
      columns: [
        ColumnDefinition(
          "id", .identifier, title: ("Rad", "Row"),
          about: (
            "Radens eget namn, till exempel mark-2024-1-strength-2.",
            "The row’s own name, such as mark-2024-1-strength-2."
          )
        ) { .text("\($0.id)-\($0.area.number)-\($0.kind.rawValue)-\($0.position)") }
      ] + Item.evaluationColumns + Item.frameworkColumns + [
        .area(\.area.number),
        ColumnDefinition(
          "area_name", .text, title: ("Områdets namn", "Name of the area"),
          about: ("Områdets namn på svenska.", "The area’s name in Swedish.")
        ) { .known($0.area.name.text(in: .swedish)) },
        ColumnDefinition(
          "area_name_en", .text,
          title: ("Områdets namn på engelska", "Name of the area in English"),
          about: ("Områdets namn på engelska.", "The area’s name in English."),
          empty: ("Ingen översättning finns.", "There is no translation.")
        ) { .known($0.area.name[.english]) },
        ColumnDefinition(
          "kind", .choice(kinds), title: ("Slag", "Kind"),
          about: ("Vad omdömet är.", "What the finding is.")
        ) { .known($0.kind.rawValue) },
        ColumnDefinition(
          "position", .integer, title: ("Plats i listan", "Place in the list"),
          about: ("Plats i områdets lista, från 1.", "Place in the area’s list, from 1.")
        ) { .known($0.position) },
        ColumnDefinition(
          "text", .text, title: ("Text", "Text"),
          about: (
            "Omdömet som ren text, på svenska.", "The finding as plain text, in Swedish."
          ), empty: ("Texten har inga ord.", "The text has no words.")
        ) { .known($0.text.plainText) },
        .markdown(
          "markdown", title: ("Markdown", "Markdown"),
          empty: ("Texten har inga ord.", "The text has no words."), addresses
        ) { $0.text },
        ColumnDefinition(
          "themes", .text, title: ("Teman", "Themes"),
          about: (
            "Förbättringsmöjlighetens teman: deras namn i tabellen themes, med blanksteg mellan.",
            "The themes of the opportunity: their names in the table themes, with spaces between."
          ),
          empty: (
            "Raden är en styrka, eller så hör den inte till något tema.",
            "The row is a strength, or it belongs to no theme."
          )
        ) { .known($0.themes.map(\.text).joined(separator: " ")) },
        ColumnDefinition(
          "address", .address, title: ("Adress", "Address"),
          about: (
            "Var omdömet kan läsas på webbplatsen.", "Where the finding can be read on the site."
          )
        ) { row in
          switch row.kind {
          case .strength:
            .text(addresses.strength(row.position, in: row.area.number, of: row.id))
          case .opportunity:
            .text(addresses.opportunity(row.position, in: row.area.number, of: row.id))
          }
        },
      ])
  }

  private static var kinds: [DataColumn.Choice] {
    [
      DataColumn.Choice(
        "strength", "Något som kommunen gör bra.", "Something that the municipality does well."),
      DataColumn.Choice(
        "opportunity", "Något som kan bli bättre.", "Something that can be better."),
    ]
  }
}
