import KompassModel

/// One thing that a revision of the instrument judges: everything, an area or a sub-area.
struct FrameworkRow: Sendable {
  let framework: Framework
  /// The area, or that of the sub-area; nil for the whole revision.
  let area: Area?
  /// The sub-area; nil for areas and the whole revision.
  let subarea: Subarea?

  /// The revision itself, its areas in order, and after each its sub-areas.
  static func rows(of framework: Framework) -> [FrameworkRow] {
    [FrameworkRow(framework: framework, area: nil, subarea: nil)]
      + framework.areas.flatMap { area in
        [FrameworkRow(framework: framework, area: area, subarea: nil)]
          + area.subareas.map { FrameworkRow(framework: framework, area: area, subarea: $0) }
      }
  }

  /// `1` for an area, `1.2` for a sub-area; nil for the whole.
  var number: String? { subarea?.number.description ?? area?.number.description }

  /// The most points that can be given.
  var maximum: Points {
    subarea?.maximum ?? (area == nil ? framework.maximum : Area.maximum)
  }

  /// The area, of rows that are areas; nil for others.
  var ownArea: Area? { subarea == nil ? area : nil }

  /// What is judged; nil for the whole.
  var name: LocalizedText? { subarea?.name ?? area?.name }
}

extension TableDefinition where Item == FrameworkRow {
  /// One row for each revision, area and sub-area.
  static func frameworks(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "frameworks", title: ("Revisioner och områden", "Revisions and areas"),
      about: (
        "En rad för varje revision av Kommunkompassen och för varje område och delområde i den.",
        "One row for every revision of the instrument and for each of its areas and sub-areas."
      ), publication: .filesAndSheet,
      columns: revisions + parts + texts + [
        ColumnDefinition(
          "address", .address, title: ("Adress", "Address"),
          about: ("Områdets sida på webbplatsen.", "The area’s page on the site."),
          empty: ("Raden är en hel revision.", "The row is a whole revision.")
        ) { row in .known(row.area.map { addresses.area($0.id) }) }
      ])
  }

  private static var revisions: [ColumnDefinition<FrameworkRow>] {
    [
      ColumnDefinition(
        "id", .identifier, title: ("Rad", "Row"),
        about: (
          "Radens eget namn, till exempel 2020-total, 2020-3 eller 2020-3.4.",
          "The row’s own name, such as 2020-total, 2020-3 or 2020-3.4."
        )
      ) { .text("\($0.framework.id)-\($0.number ?? "total")") },
      ColumnDefinition(
        "framework", .identifier, title: ("Ramverk", "Framework"),
        about: ("Vilken revision av Kommunkompassen.", "Which revision of the instrument.")
      ) { .text($0.framework.id.description) },
      ColumnDefinition(
        "title", .text, title: ("Revisionens titel", "Title of the revision"),
        about: ("Vad revisionen kallas.", "What the revision is called.")
      ) { .text($0.framework.title) },
      .revision(\.framework),
      ColumnDefinition(
        "valid_from", .year, title: ("Gäller från", "Valid from"),
        about: (
          "Första året som utvärderingar följde revisionen.",
          "The first year that evaluations followed the revision."
        )
      ) { .integer($0.framework.validFrom) },
    ]
  }

  private static var parts: [ColumnDefinition<FrameworkRow>] {
    [
      ColumnDefinition(
        "level", .choice(DataColumn.Choice.levels), title: ("Nivå", "Level"),
        about: ("Vad raden gäller.", "What the row is of.")
      ) { .text(DataColumn.Choice.level(of: $0.number)) }
    ]
      + ColumnDefinition.part(
        empty: ("Raden är en hel revision.", "The row is a whole revision."),
        area: { $0.area?.number }, number: { $0.number }
      ) + [
        ColumnDefinition(
          "slug", .identifier, title: ("Områdets adressnamn", "Slug of the area"),
          about: (
            "Områdets namn i adresser. Revisioner som bedömer samma område delar det.",
            "The area’s name in addresses. Revisions that judge the same area share it."
          ), empty: ("Raden är en hel revision.", "The row is a whole revision.")
        ) { .known($0.area?.id.text) },
        .maximum(\.maximum),
      ]
  }

  private static var texts: [ColumnDefinition<FrameworkRow>] {
    let notAnArea = ("Raden är inte ett område.", "The row is not an area.")
    let noTranslation = (
      "Raden är inte ett område, eller så finns ingen översättning.",
      "The row is not an area, or there is no translation."
    )
    return [
      ColumnDefinition(
        "name", .text, title: ("Namn", "Name"),
        about: ("Vad som bedöms, på svenska.", "What is judged, in Swedish."),
        empty: ("Raden är en hel revision.", "The row is a whole revision.")
      ) { .known($0.name?.text(in: .swedish)) },
      ColumnDefinition(
        "name_en", .text, title: ("Namn på engelska", "Name in English"),
        about: ("Vad som bedöms, på engelska.", "What is judged, in English."),
        empty: (
          "Raden är en hel revision, eller så finns ingen översättning.",
          "The row is a whole revision, or there is no translation."
        )
      ) { .known($0.name?[.english]) },
      ColumnDefinition(
        "short_name", .text, title: ("Kort namn", "Short name"),
        about: ("Namnet i diagram, på svenska.", "The name in charts, in Swedish."),
        empty: notAnArea
      ) { .known($0.ownArea?.shortName.text(in: .swedish)) },
      ColumnDefinition(
        "short_name_en", .text, title: ("Kort namn på engelska", "Short name in English"),
        about: ("Namnet i diagram, på engelska.", "The name in charts, in English."),
        empty: noTranslation
      ) { .known($0.ownArea?.shortName[.english]) },
      ColumnDefinition(
        "also_printed_as", .text, title: ("Även kallat", "Also printed as"),
        about: (
          "Andra namn på området i rapporterna, med semikolon mellan.",
          "Other names of the area in reports, with semicolons between."
        ), empty: ("Inga andra namn.", "No other names.")
      ) { .known($0.ownArea?.otherNames.joined(separator: "; ")) },
      ColumnDefinition(
        "about", .text, title: ("Vad som bedöms", "What is judged"),
        about: (
          "Vad som bedöms i området och varför det spelar roll, på svenska.",
          "What is judged in the area and why it matters, in Swedish."
        ), empty: notAnArea
      ) { .known($0.ownArea?.about.prose(in: .swedish).prose.plainText) },
      ColumnDefinition(
        "about_en", .text, title: ("Vad som bedöms, på engelska", "What is judged, in English"),
        about: (
          "Vad som bedöms i området och varför det spelar roll, på engelska.",
          "What is judged in the area and why it matters, in English."
        ), empty: noTranslation
      ) { .known($0.ownArea?.about[.english]?.plainText) },
    ]
  }
}
