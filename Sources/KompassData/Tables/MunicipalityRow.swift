import KompassModel

/// One municipality of the register, with its evaluations.
struct MunicipalityRow: Sendable {
  let municipality: Municipality
  /// Earliest first; empty when it has not been evaluated.
  let years: [Int]
}

extension TableDefinition where Item == MunicipalityRow {
  /// One row for each municipality of the register.
  static func municipalities(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "municipalities", title: ("Kommuner", "Municipalities"),
      about: (
        "En rad för varje kommun i registret, utvärderad eller inte.",
        "One row for every municipality of the register, evaluated or not."
      ), key: "code", publication: .filesAndSheet,
      columns: names + places + [
        ColumnDefinition(
          "evaluations", .integer, title: ("Antal utvärderingar", "Number of evaluations"),
          about: (
            "Hur många av kommunens utvärderingar som finns på webbplatsen.",
            "How many of the municipality’s evaluations are on the site."
          ), unit: LocalizedText("utvärderingar", english: "evaluations")
        ) { .integer($0.years.count) },
        ColumnDefinition(
          "evaluated_years", .text, title: ("Utvärderingsår", "Years of evaluation"),
          about: (
            "Åren för dessa utvärderingar, det tidigaste först, med blanksteg mellan.",
            "The years of these evaluations, the earliest first, with spaces between."
          ), empty: ("Kommunen har ingen utvärdering här.", "The municipality has none here.")
        ) { .known($0.years.map(String.init).joined(separator: " ")) },
        ColumnDefinition(
          "address", .address, title: ("Adress", "Address"),
          about: ("Kommunens sida på webbplatsen.", "The municipality’s page on the site.")
        ) { .text(addresses.profile(of: $0.municipality.slug)) },
      ])
  }

  private static var names: [ColumnDefinition<MunicipalityRow>] {
    [
      ColumnDefinition(
        "code", .identifier, title: ("Kommunkod", "Code"),
        about: (
          "Den officiella koden, fyra siffror. En text: den kan börja med noll.",
          "The official code, four digits. A text: it may begin with zero."
        )
      ) { .text($0.municipality.code.text) },
      ColumnDefinition(
        "slug", .identifier, title: ("Adressnamn", "Slug"),
        about: (
          "Kommunens namn i webbplatsens adresser.",
          "The municipality’s name in the addresses of the site."
        )
      ) { .text($0.municipality.slug.text) },
      ColumnDefinition(
        "name", .text, title: ("Namn", "Name"),
        about: ("Det korta namnet: Mark.", "The short name: Mark.")
      ) { .text($0.municipality.name) },
      ColumnDefinition(
        "official_name", .text, title: ("Fullständigt namn", "Name written out"),
        about: ("Namnet utskrivet: Marks kommun.", "The name written out: Marks kommun.")
      ) { .text($0.municipality.officialName) },
    ]
  }

  private static var places: [ColumnDefinition<MunicipalityRow>] {
    [
      ColumnDefinition(
        "county_code", .identifier, title: ("Länskod", "County code"),
        about: (
          "Länets officiella kod, två siffror. En text: den kan börja med noll.",
          "The county’s official code, two digits. A text: it may begin with zero."
        )
      ) { .text($0.municipality.countyCode) },
      ColumnDefinition(
        "county", .text, title: ("Län", "County"),
        about: ("Länets namn.", "The county’s name.")
      ) { .text($0.municipality.county) },
      ColumnDefinition(
        "population", .integer, title: ("Invånare", "Inhabitants"),
        about: ("Hur många som bor i kommunen.", "How many people live in the municipality."),
        unit: LocalizedText("personer", english: "people"), empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.municipality.population?.count) },
      ColumnDefinition(
        "population_year", .year, title: ("Invånare, år", "Inhabitants, year"),
        about: ("Året som antalet invånare gäller.", "The year that the count is from."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.municipality.population?.year) },
      ColumnDefinition(
        "group_code", .identifier, title: ("Kommungrupp, kod", "Municipality group, code"),
        about: (
          "Koden för kommungruppen i SKR:s indelning.",
          "The code of the municipality group in SKR’s classification."
        ), empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.municipality.group?.code) },
      ColumnDefinition(
        "group", .text, title: ("Kommungrupp", "Municipality group"),
        about: (
          "Kommungruppens namn: kommuner av liknande storlek och läge.",
          "The group’s name: municipalities of like size and place."
        ), empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.municipality.group?.name) },
    ]
  }
}
