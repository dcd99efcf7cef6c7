import KompassModel

extension TableDefinition where Item == Theme {
  /// One row for each theme of opportunities.
  static func themes() -> TableDefinition {
    TableDefinition(
      "themes", title: ("Teman", "Themes"),
      about: (
        "En rad för varje tema som förbättringsmöjligheter har gemensamt. Redaktionen har valt temana och orden som de känns igen på.",
        "One row for every theme that opportunities share. The editors chose the themes and the words by which they are found."
      ), publication: .filesAndSheet,
      columns: [
        ColumnDefinition(
          "id", .identifier, title: ("Tema", "Theme"),
          about: (
            "Temats eget namn, som står i kolumnen themes i tabellen omdomen.",
            "The theme’s own name, which stands in the column themes of the table omdomen."
          )
        ) { .text($0.id.text) },
        ColumnDefinition(
          "name", .text, title: ("Namn", "Name"),
          about: ("Vad temat kallas, på svenska.", "What the theme is called, in Swedish.")
        ) { .text($0.name.text(in: .swedish)) },
        ColumnDefinition(
          "name_en", .text, title: ("Namn på engelska", "Name in English"),
          about: ("Vad temat kallas, på engelska.", "What the theme is called, in English."),
          empty: ("Ingen översättning finns.", "There is no translation.")
        ) { .known($0.name[.english]) },
        ColumnDefinition(
          "words", .text, title: ("Ord", "Words"),
          about: (
            "Vad temat betyder: en förbättringsmöjlighet hör till det när något av de här orden finns i texten, med semikolon mellan. Ett ensamt ord står för alla ord som börjar så, en fras för sig själv.",
            "What the theme means: an opportunity belongs to it when one of these words is in its text, with semicolons between. A single word stands for all words that begin with it, a phrase for itself."
          )
        ) { .text($0.words.joined(separator: "; ")) },
      ])
  }
}
