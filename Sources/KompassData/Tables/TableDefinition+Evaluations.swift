import KompassModel

extension TableDefinition where Item == FigureRow {
  /// Every figure of every evaluation, one to a row.
  static func evaluations(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      DataCatalogue.figuresTable, title: ("Resultat", "Results"),
      about: (
        "En rad för varje siffra i varje utvärdering: totalen, varje område och varje delområde. Det som saknas i källan har en rad utan poäng; det är inte noll.",
        "One row for every figure of every evaluation: the total, each area and each sub-area. What is missing in the source has a row without points; it is not zero."
      ), foreignKeys: Item.evaluationKeys, publication: .filesAndSheet,
      columns: identity + Item.evaluationColumns + conducted + Item.frameworkColumns + levels
        + figures + Item.sourceColumns + [
          ColumnDefinition(
            "address", .address, title: ("Adress", "Address"),
            about: (
              "Var siffran kan läsas på webbplatsen.", "Where the figure can be read on the site."
            )
          ) { row in
            .known(
              row.area.flatMap {
                row.card.hasChapters ? addresses.chapter($0.number, of: row.id) : nil
              } ?? addresses.evaluation(row.id))
          }
        ])
  }

  private static var identity: [ColumnDefinition<FigureRow>] {
    [
      ColumnDefinition(
        "id", .identifier, title: ("Rad", "Row"),
        about: (
          "Radens eget namn: utvärderingen och vilken siffra, till exempel mark-2024-total, mark-2024-3 eller mark-2024-3.4.",
          "The row’s own name: the evaluation and which figure, such as mark-2024-total, mark-2024-3 or mark-2024-3.4."
        )
      ) { .text("\($0.id)-\($0.number ?? "total")") }
    ]
  }

  private static var conducted: [ColumnDefinition<FigureRow>] {
    [
      ColumnDefinition(
        "conducted", .date, title: ("Genomförd", "Conducted"),
        about: (
          "När intervjuerna hölls, så noga som det är känt.",
          "When the interviews were held, as exactly as is known."
        ), empty: ("Inte känt.", "Not known.")
      ) { .known($0.card.evaluation.conducted) }
    ]
  }

  private static var levels: [ColumnDefinition<FigureRow>] {
    [
      ColumnDefinition(
        "level", .choice(DataColumn.Choice.levels), title: ("Nivå", "Level"),
        about: ("Vad siffran gäller.", "What the figure is of.")
      ) { .text(DataColumn.Choice.level(of: $0.number)) }
    ]
      + ColumnDefinition.part(
        empty: ("Raden är en total.", "The row is a total."),
        area: { $0.area?.number }, number: { $0.number }
      ) + [
        ColumnDefinition(
          "name", .text, title: ("Namn", "Name"),
          about: ("Vad som bedöms, på svenska.", "What is judged, in Swedish."),
          empty: ("Raden är en total.", "The row is a total.")
        ) { .known($0.name?.text(in: .swedish)) },
        ColumnDefinition(
          "name_en", .text, title: ("Namn på engelska", "Name in English"),
          about: ("Vad som bedöms, på engelska.", "What is judged, in English."),
          empty: (
            "Raden är en total, eller så finns ingen översättning.",
            "The row is a total, or there is no translation."
          )
        ) { .known($0.name?[.english]) },
      ]
  }

  private static var figures: [ColumnDefinition<FigureRow>] {
    [
      ColumnDefinition(
        "points", .decimal, title: ("Poäng", "Points"),
        about: (
          "Poängen så som webbplatsen visar dem. Kolumnen figure säger om de är tryckta eller uträknade.",
          "The points as the site shows them. The column figure says whether they were printed or computed."
        ), unit: .points, empty: ("Inte känt. Det är inte noll.", "Not known. That is not zero.")
      ) { .known($0.figure?.points) },
      .maximum(\.maximum),
      ColumnDefinition(
        "percent", .decimal, title: ("Procent, tryckt", "Per cent as printed"),
        about: (
          "Procent av maxpoängen så som rapporten trycker det. Det behöver inte stämma med poängen.",
          "Per cent of the maximum as the report prints it. It need not agree with the points."
        ), unit: LocalizedText("procent", english: "per cent"),
        empty: ("Rapporten trycker ingen procent.", "The report prints no per cent.")
      ) { .known($0.score?.percent) },
      ColumnDefinition(
        "figure", .choice(figureChoices), title: ("Siffrans ursprung", "Origin of the figure"),
        about: ("Var poängen kommer ifrån.", "Where the points are from.")
      ) { .origin(of: $0.figure) },
      ColumnDefinition(
        "parts", .integer, title: ("Antal delar", "Number of parts"),
        about: (
          "Hur många tryckta delar en uträknad summa består av.",
          "How many printed parts a computed sum consists of."
        ), empty: ("Siffran är inte en uträknad summa.", "The figure is not a computed sum.")
      ) { .known($0.partCount) },
      ColumnDefinition(
        "sum_of_parts", .decimal, title: ("Delarnas summa", "Sum of the parts"),
        about: (
          "Summan av delarna, där den skiljer sig från den tryckta siffran.",
          "The sum of the parts, where it differs from the printed figure."
        ), unit: .points,
        empty: (
          "Summan är densamma som siffran, eller så är inte alla delar kända.",
          "The sum is the same as the figure, or not all parts are known."
        )
      ) { .known($0.sumOfParts) },
      ColumnDefinition(
        "chapter_points", .decimal, title: ("Poäng i kapitlet", "Points in the chapter"),
        about: (
          "Poängen så som områdets eget kapitel i rapporten trycker dem, där de skiljer sig från kolumnen points.",
          "The points as the area’s own chapter of the report prints them, where they differ from the column points."
        ), unit: .points,
        empty: ("Kapitlet säger inget annat.", "The chapter says nothing else.")
      ) { .known($0.chapterPoints) },
      ColumnDefinition(
        "note", .text, title: ("Anmärkning", "Note"),
        about: (
          "Vad en läsare bör veta om siffran, på svenska.",
          "What a reader should know of the figure, in Swedish."
        ),
        empty: (
          "Inget är skrivet här; se även sum_of_parts och chapter_points.",
          "Nothing is written here; see also sum_of_parts and chapter_points."
        )
      ) { .known($0.score?.note) },
    ]
  }

  private static var figureChoices: [DataColumn.Choice] {
    [
      DataColumn.Choice(
        "printed", inSwedish: "tryckt", "Så som källan trycker den.", "As the source prints it."),
      DataColumn.Choice(
        "chapter", inSwedish: "kapitlet",
        "Så som områdets eget kapitel trycker den; en resultattabell finns inte.",
        "As the area’s own chapter prints it; there is no score table."),
      DataColumn.Choice(
        "derived", inSwedish: "härledd", "Saknas i källan och är härledd ur de andra siffrorna.",
        "Missing in the source and derived from the other figures."),
      DataColumn.Choice(
        "sum", inSwedish: "summa", "Uträknad här: summan av delarna.",
        "Computed here: the sum of the parts."),
      DataColumn.Choice("missing", inSwedish: "saknas", "Inte känd.", "Not known."),
    ]
  }
}

extension DataColumn.Choice {
  /// What a figure can be of.
  static var levels: [DataColumn.Choice] {
    [
      DataColumn.Choice(
        "total", inSwedish: "totalt", "Alla områden tillsammans.", "All areas together."),
      DataColumn.Choice("area", inSwedish: "område", "Ett område.", "One area."),
      DataColumn.Choice("subarea", inSwedish: "delområde", "Ett delområde.", "One sub-area."),
    ]
  }

  /// What a figure with this number is of: nil is the total, `3` an area, `3.4` a sub-area.
  static func level(of number: String?) -> String {
    number.map { $0.utf8.contains(UInt8(ascii: ".")) ? "subarea" : "area" } ?? "total"
  }
}

extension LocalizedText {
  /// What points count.
  static var points: LocalizedText { LocalizedText("poäng", english: "points") }
}
