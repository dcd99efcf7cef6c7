import KompassModel

/// How far results of one revision can be compared with those of another, as a whole or for one area.
struct ComparabilityRow: Sendable {
  let framework: Framework
  let comparability: Comparability
  /// This revision's area and the other's; nil for the statement on the whole.
  let areas: (own: AreaNumber, other: AreaNumber)?

  /// The statement on the whole and then the areas in order, for each other revision as written.
  static func rows(of framework: Framework) -> [ComparabilityRow] {
    framework.comparability.flatMap { comparability in
      let pairs = comparability.areas.sorted { $0.key < $1.key }
      return [
        ComparabilityRow(framework: framework, comparability: comparability, areas: nil)
      ]
        + pairs.map {
          ComparabilityRow(
            framework: framework, comparability: comparability, areas: ($0.key, $0.value))
        }
    }
  }
}

extension TableDefinition where Item == ComparabilityRow {
  /// One row for each statement on how far two revisions can be compared.
  static func comparability() -> TableDefinition {
    let whole = ("Raden gäller revisionerna som helhet.", "The row is on the revisions as a whole.")
    return TableDefinition(
      "comparability", title: ("Jämförbarhet", "Comparability"),
      about: (
        "I vilken grad resultat från en revision kan jämföras med resultat från en annan: en rad för helheten och en rad för varje par av områden som kan jämföras.",
        "How far results of one revision can be compared with those of another: one row for the whole and one for each pair of areas that can be compared."
      ), publication: .filesAndSheet,
      columns: [
        ColumnDefinition(
          "id", .identifier, title: ("Rad", "Row"),
          about: (
            "Radens eget namn, till exempel 2020-2016 eller 2020-2016-1.",
            "The row’s own name, such as 2020-2016 or 2020-2016-1."
          )
        ) { row in
          .text(
            "\(row.framework.id)-\(row.comparability.framework)"
              + (row.areas.map { "-\($0.own)" } ?? ""))
        },
        ColumnDefinition(
          "framework", .identifier, title: ("Ramverk", "Framework"),
          about: ("Den ena revisionen.", "The one revision.")
        ) { .text($0.framework.id.description) },
        ColumnDefinition(
          "with_framework", .identifier, title: ("Jämfört med", "Compared with"),
          about: ("Den andra revisionen.", "The other revision.")
        ) { .text($0.comparability.framework.description) },
        ColumnDefinition(
          "level", .choice(levels), title: ("Jämförbarhet", "Comparability"),
          about: ("Hur säker en jämförelse är.", "How sound a comparison is.")
        ) { .text($0.comparability.level.rawValue) },
        ColumnDefinition(
          "area", .integer, title: ("Område", "Area"),
          about: (
            "Områdets nummer i den ena revisionen.", "The area’s number in the one revision."
          ),
          empty: whole
        ) { .known($0.areas?.own.value) },
        ColumnDefinition(
          "with_area", .integer, title: ("Jämfört område", "Compared area"),
          about: (
            "Områdets nummer i den andra revisionen.", "The area’s number in the other revision."
          ), empty: whole
        ) { .known($0.areas?.other.value) },
        ColumnDefinition(
          "note", .text, title: ("Anmärkning", "Note"),
          about: ("Varför, på svenska.", "Why, in Swedish."),
          empty: ("Inget sägs om varför.", "Nothing is said of why.")
        ) { .known($0.comparability.note?.text(in: .swedish)) },
        ColumnDefinition(
          "note_en", .text, title: ("Anmärkning på engelska", "Note in English"),
          about: ("Varför, på engelska.", "Why, in English."),
          empty: ("Ingen översättning finns.", "There is no translation.")
        ) { .known($0.comparability.note?[.english]) },
      ])
  }

  private static var levels: [DataColumn.Choice] {
    Comparability.Level.allCases.map { level in
      switch level {
      case .full:
        DataColumn.Choice(level.rawValue, "Som inom en revision.", "As within one revision.")
      case .approximate:
        DataColumn.Choice(
          level.rawValue, "Ungefär, och bara för de områden som nämns.",
          "Roughly, and only for the areas that are named.")
      case .none: DataColumn.Choice(level.rawValue, "Inte alls.", "Not at all.")
      }
    }
  }
}
