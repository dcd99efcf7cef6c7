import KompassModel

extension DataColumn {
  /// What the cells match that hold a text of a certain form, as a regular expression that JSON Schema, CSVW and data packages
  /// read alike; nil for other cells.
  var pattern: String? {
    switch kind {
    case .identifier: "^[A-Za-z0-9][A-Za-z0-9.-]*$"
    case .date: "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
    case .language: "^[a-z]{2}$"
    case .address: "^https?://"
    case .text, .integer, .decimal, .year, .flag, .choice: nil
    }
  }

  /// What stands in the column in English, with all that a reader is to know: the unit, the named values, what empty means.
  var fullAbout: String {
    var parts = [about.text(in: .english)]
    if let unit { parts.append("Unit: \(unit.text(in: .english)).") }
    if case .choice(let choices) = kind {
      let meanings = choices.map { "\($0.value): \($0.meaning.text(in: .english))" }
      parts.append("Values: \(meanings.joined(separator: "; ")).")
    }
    if let emptyMeaning { parts.append("Empty: \(emptyMeaning.text(in: .english))") }
    return parts.joined(separator: " ")
  }

  /// The schema of a value in JSON.
  var jsonSchema: JSONSchema {
    let schema: JSONSchema =
      switch kind {
      case .text: .text(pattern: nil)
      case .identifier, .date, .language: .text(pattern: pattern)
      case .address: .text(pattern: pattern, format: "uri")
      case .integer: .whole(atLeast: 0)
      case .decimal: .number()
      case .year: .whole(atLeast: 1000)
      case .flag: .flag
      case .choice(let choices): .oneOf(choices.map(\.value))
      }
    return (isRequired ? schema : schema.orNull).titled(title.text(in: .english))
      .described(fullAbout)
  }
}
