import KompassModel

/// Compares the texts of all languages: each must have the same keys with the same placeholders.
struct StringsCheck {
  /// The texts of one language and the file that they stand in.
  struct File {
    /// The language.
    let language: LanguageCode
    /// The file and where findings go.
    let reading: FileReading
    /// The texts by key.
    let texts: [String: StringsFileReader.Text]
  }

  /// One for each language.
  let files: [File]

  /// Reports each key that a language lacks, at the first language that has it, and each text whose placeholders
  /// differ from those of the first language.
  func check() {
    let keys = Set(files.flatMap(\.texts.keys)).sorted()
    for key in keys {
      guard let first = files.first(where: { $0.texts[key] != nil }), let text = first.texts[key]
      else {
        continue
      }
      for file in files where file.language != first.language {
        if let other = file.texts[key] {
          compare(text.text, with: other, key: key, first: first, file: file)
        } else {
          first.reading.report(
            .missingString, at: text.spot,
            "the text “\(key)” is missing in \(file.reading.source.path)",
            fix: "add it there, or delete it here")
        }
      }
    }
  }

  private func compare(
    _ text: String, with other: StringsFileReader.Text, key: String, first: File, file: File
  ) {
    let wanted = Set(StringPattern(text).names)
    let found = Set(StringPattern(other.text).names)
    guard wanted != found else { return }
    let lacks = wanted.subtracting(found).sorted().map { "{\($0)}" }
    let adds = found.subtracting(wanted).sorted().map { "{\($0)}" }
    let parts = [
      lacks.isEmpty ? nil : "lacks \(lacks.joined(separator: ", "))",
      adds.isEmpty ? nil : "has \(adds.joined(separator: ", "))",
    ].compactMap { $0 }
    file.reading.report(
      .placeholderDiffers, at: other.spot,
      "the text “\(key)” \(parts.joined(separator: " and ")), unlike \(first.reading.source.path)",
      fix: "use the same names in curly brackets in every language")
  }
}
