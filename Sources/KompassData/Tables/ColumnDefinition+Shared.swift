import KompassModel

/// Columns that several tables have, so that the same thing is said in the same words.
extension ColumnDefinition {
  /// The year that names a revision.
  static func revision(
    _ framework: @escaping @Sendable (Item) -> Framework
  ) -> ColumnDefinition {
    ColumnDefinition(
      "revision", .year, title: ("Revision", "Revision"),
      about: ("Året som revisionen är uppkallad efter.", "The year that names the revision.")
    ) { .integer(framework($0).revision) }
  }

  /// The number of an area.
  ///
  /// - Parameter empty: what it means that there is none; without it every row has an area.
  static func area(
    empty: (String, String)? = nil, _ number: @escaping @Sendable (Item) -> AreaNumber?
  ) -> ColumnDefinition {
    ColumnDefinition(
      "area", .integer, title: ("Område", "Area"),
      about: ("Områdets nummer i revisionen.", "The area’s number in the revision."), empty: empty
    ) { .known(number($0)?.value) }
  }

  /// Which part of a revision a row is of: the area, and the number of the area or sub-area itself.
  ///
  /// - Parameter empty: what it means that the row is of neither.
  static func part(
    empty: (String, String), area: @escaping @Sendable (Item) -> AreaNumber?,
    number: @escaping @Sendable (Item) -> String?
  ) -> [ColumnDefinition] {
    [
      ColumnDefinition(
        "area", .integer, title: ("Område", "Area"),
        about: (
          "Områdets nummer i revisionen; för ett delområde det område som det hör till.",
          "The area’s number in the revision; for a sub-area the area that it belongs to."
        ), empty: empty
      ) { .known(area($0)?.value) },
      ColumnDefinition(
        "number", .identifier, title: ("Nummer", "Number"),
        about: (
          "Områdets eller delområdets nummer, till exempel 3 eller 3.4. En text, inte ett decimaltal.",
          "The number of the area or sub-area, such as 3 or 3.4. A text, not a decimal number."
        ), empty: empty
      ) { .known(number($0)) },
    ]
  }

  /// The most points that can be given.
  static func maximum(_ points: @escaping @Sendable (Item) -> Points) -> ColumnDefinition {
    ColumnDefinition(
      "maximum", .decimal, title: ("Maxpoäng", "Maximum"),
      about: ("De poäng som högst kan ges.", "The most points that can be given."), unit: .points
    ) { .decimal(points($0)) }
  }

  /// When a source was published and where it can be read.
  static func publication(
    _ source: @escaping @Sendable (Item) -> Source?
  ) -> [ColumnDefinition] {
    [
      ColumnDefinition(
        "source_published", .year, title: ("Källan publicerad", "Source published"),
        about: ("Året som källan publicerades.", "The year that the source was published."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known(source($0)?.published) },
      ColumnDefinition(
        "source_url", .address, title: ("Källans adress", "Address of the source"),
        about: ("Var källan kan läsas.", "Where the source can be read."),
        empty: ("Ingen adress är angiven.", "No address is stated.")
      ) { .known(source($0)?.url) },
    ]
  }
}

extension ColumnDefinition where Item: EvaluationItem {
  /// The text of the column before it with its links, lists and emphasis, which plain text loses.
  ///
  /// - Parameter empty: what it means that there is none.
  static func markdown(
    _ name: String, title: (String, String), empty: (String, String),
    _ addresses: any DataAddresses, _ text: @escaping @Sendable (Item) -> Prose?
  ) -> ColumnDefinition {
    ColumnDefinition(
      name, .text, title: title,
      about: ("Samma text som Markdown, på svenska.", "The same text as Markdown, in Swedish."),
      empty: empty
    ) { row in
      .known(
        text(row).map {
          MarkdownWriter(addresses: addresses, page: addresses.evaluation(row.id)).text(of: $0)
        })
    }
  }
}
