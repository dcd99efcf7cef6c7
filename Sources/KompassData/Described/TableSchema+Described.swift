import KompassModel

extension TableSchema {
  /// What the JSON file of the table looks like.
  public var fileSchema: JSONSchema {
    JSONSchema.object(
      DataPublication.memberSchemas + [
        .required("table", .constant(name)),
        .required("rows", JSONSchema.list(rowSchema).described("In the order of the table.")),
      ]
    ).described(about.text(in: .english))
  }

  /// What one row looks like: every column is there.
  public var rowSchema: JSONSchema {
    JSONSchema.object(columns.map { .required($0.name, $0.jsonSchema) })
  }
}

extension TableSchema {
  /// What a row is, and what is done to texts in CSV, in Swedish and English.
  var aboutCSV: LocalizedText {
    LocalizedText(
      "\(about.text(in: .swedish)) I CSV har en text som börjar med =, +, - eller @ en apostrof framför sig, så att den inte tas för en formel.",
      english:
        "\(about.text(in: .english)) In CSV a text that begins with =, +, - or @ has an apostrophe before it, so that it is not taken for a formula."
    )
  }
}

extension DataPublication {
  /// What stands at the head of every JSON file of the data.
  static let memberSchemas: [JSONSchema.Member] = {
    let address = JSONSchema.text(pattern: "^https?://", format: "uri")
    return [
      .required(
        "version",
        JSONSchema.text(pattern: "^[0-9]+\\.[0-9]+$").described(
          "The version of the form of the files: the first number changes when something that was there changes or goes."
        )),
      .optional("licence", JSONSchema.text().described("An SPDX identifier.")),
      .required(
        "publisher",
        .object([
          .required("name", .text()), .optional("url", address), .optional("email", .text()),
        ])),
      .required("site", address.described("The root of the site.")),
    ]
  }()
}
