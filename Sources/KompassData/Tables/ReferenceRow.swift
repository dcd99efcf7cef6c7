import KompassModel

/// One figure of a published reference: its total or an area's.
struct ReferenceRow: Sendable {
  let reference: Reference
  let framework: Framework
  /// The area; nil for the total.
  let area: Area?
  let points: Points

  /// The total and then the areas in order, those that were printed.
  static func rows(of reference: Reference, framework: Framework) -> [ReferenceRow] {
    let total = reference.total.map {
      ReferenceRow(reference: reference, framework: framework, area: nil, points: $0)
    }
    return (total.map { [$0] } ?? [])
      + framework.areas.compactMap { area in
        reference.areas[area.number].map {
          ReferenceRow(reference: reference, framework: framework, area: area, points: $0)
        }
      }
  }
}

extension TableDefinition where Item == ReferenceRow {
  /// One row for each figure of each reference.
  static func references() -> TableDefinition {
    TableDefinition(
      "references", title: ("Jämförelsevärden", "References"),
      about: (
        "En rad för varje siffra i de jämförelsevärden som någon annan har publicerat, till exempel ett medelvärde.",
        "One row for every figure of the references that somebody else published, such as a mean."
      ), publication: .filesAndSheet, columns: names + figures + sources)
  }

  private static var names: [ColumnDefinition<ReferenceRow>] {
    [
      ColumnDefinition(
        "id", .identifier, title: ("Rad", "Row"),
        about: (
          "Radens eget namn, till exempel medel-2020-total eller medel-2020-3.",
          "The row’s own name, such as medel-2020-total or medel-2020-3."
        )
      ) { row in
        .text("\(row.reference.id)-" + (row.area.map { $0.number.description } ?? "total"))
      },
      ColumnDefinition(
        "reference", .identifier, title: ("Jämförelsevärde", "Reference"),
        about: ("Vilket jämförelsevärde.", "Which reference.")
      ) { .text($0.reference.id.text) },
      ColumnDefinition(
        "framework", .identifier, title: ("Ramverk", "Framework"),
        about: (
          "Den revision av Kommunkompassen som värdet gäller.",
          "The revision of the instrument that it belongs to."
        )
      ) { .text($0.framework.id.description) },
      .revision(\.framework),
      ColumnDefinition(
        "name", .text, title: ("Namn", "Name"),
        about: ("Vad värdet är, på svenska.", "What it is, in Swedish.")
      ) { .text($0.reference.name.text(in: .swedish)) },
      ColumnDefinition(
        "name_en", .text, title: ("Namn på engelska", "Name in English"),
        about: ("Vad värdet är, på engelska.", "What it is, in English."),
        empty: ("Ingen översättning finns.", "There is no translation.")
      ) { .known($0.reference.name[.english]) },
      ColumnDefinition(
        "as_of", .year, title: ("Avser år", "As of"),
        about: ("Året som värdet trycktes för.", "The year that it was printed for."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.reference.asOf) },
    ]
  }

  private static var figures: [ColumnDefinition<ReferenceRow>] {
    [
      ColumnDefinition(
        "level", .choice(Array(DataColumn.Choice.levels.prefix(2))), title: ("Nivå", "Level"),
        about: ("Vad siffran gäller.", "What the figure is of.")
      ) { .text($0.area == nil ? "total" : "area") },
      .area(empty: ("Raden är en total.", "The row is a total.")) { $0.area?.number },
      ColumnDefinition(
        "points", .decimal, title: ("Poäng", "Points"),
        about: ("Poängen så som källan trycker dem.", "The points as the source prints them."),
        unit: .points
      ) { .decimal($0.points) },
      .maximum { $0.area == nil ? $0.framework.maximum : Area.maximum },
    ]
  }

  private static var sources: [ColumnDefinition<ReferenceRow>] {
    [
      ColumnDefinition(
        "note", .text, title: ("Anmärkning", "Note"),
        about: (
          "Vad en läsare bör veta om värdet, på svenska.",
          "What a reader should know of it, in Swedish."
        ), empty: ("Inget att anmärka.", "Nothing to remark on.")
      ) { .known($0.reference.note?.text(in: .swedish)) },
      ColumnDefinition(
        "note_en", .text, title: ("Anmärkning på engelska", "Note in English"),
        about: (
          "Vad en läsare bör veta om värdet, på engelska.",
          "What a reader should know of it, in English."
        ), empty: ("Ingen översättning finns.", "There is no translation.")
      ) { .known($0.reference.note?[.english]) },
      ColumnDefinition(
        "source_title", .text, title: ("Källa", "Source"),
        about: (
          "Titeln på publikationen som trycker värdet.",
          "The title of the publication that prints it."
        )
      ) { .text($0.reference.source.title) },
    ] + ColumnDefinition.publication { $0.reference.source }
  }
}
