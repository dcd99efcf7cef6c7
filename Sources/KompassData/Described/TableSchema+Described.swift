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
