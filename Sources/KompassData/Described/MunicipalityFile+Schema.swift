extension MunicipalityFile {
  /// What the file looks like.
  ///
  /// - Parameter schemas: all tables.
  public static func schema(_ schemas: [TableSchema]) -> JSONSchema {
    func table(_ name: String) -> TableSchema? { schemas.first { $0.name == name } }
    let own = table("municipalities").map { schema in
      JSONSchema.Member.required(
        "municipality", schema.rowSchema.described(schema.about.text(in: .english)))
    }
    let members = tables.compactMap { name in
      table(name).map { schema in
        JSONSchema.Member.required(
          name, JSONSchema.list(schema.rowSchema).described(schema.about.text(in: .english)))
      }
    }
    return JSONSchema.object(
      DataPublication.memberSchemas + [own].compactMap(\.self) + members
    ).described("Everything that the pages of one municipality say of it.")
  }
}
