import KompassModel

/// Reads all files of `pages/`.
struct PagesReader {
  /// The content folder.
  let folder: SourceFolder
  /// What texts may refer to.
  let vocabulary: Vocabulary

  /// The pages that are whole, by name and language, and what was found.
  func read(_ files: [PageFile]) -> (pages: [FreePage], findings: Findings) {
    var pages: [FreePage] = []
    var findings = Findings()
    var seen: [String: String] = [:]
    var languages: [Slug: [LanguageCode: String]] = [:]
    for file in files {
      let path = folder.path(of: file.path)
      if ReservedNames.contains(
        file.name.text, languages: vocabulary.languages?.map(\.text) ?? ["en"])
      {
        findings.diagnostics.append(
          Diagnostic(
            .reservedName, file: path, "the site has a page “\(file.name)” of its own",
            fix: "give the file another name"))
      }
      guard let language = language(of: file, path: path, &findings.diagnostics) else { continue }
      if let other = seen["\(file.name).\(language)"] {
        findings.diagnostics.append(
          Diagnostic(
            .duplicatePage, file: path, "the page is in \(other) too, in the same language",
            fix: "keep one of the two files"))
        continue
      }
      seen["\(file.name).\(language)"] = path
      languages[file.name, default: [:]][language] = path
      do {
        let reading = FileReading(try folder.read(file.path), vocabulary: vocabulary)
        let page = PageFileReader(reading: reading, name: file.name, language: language).read()
        if let page { pages.append(page) }
        findings.take(reading)
      } catch {
        findings.diagnostics.append(contentsOf: error.diagnostics)
      }
    }
    findings.diagnostics += missingTranslations(languages)
    pages.sort { ($0.name, $0.language) < ($1.name, $1.language) }
    return (pages, findings)
  }

  private func language(
    of file: PageFile, path: String, _ diagnostics: inout [Diagnostic]
  ) -> LanguageCode? {
    let known = vocabulary.languages
    guard let text = file.language else { return known?.first ?? .swedish }
    if let language = LanguageCode(text), known?.contains(language) ?? true { return language }
    let names = known?.map(\.text) ?? ["sv", "en"]
    let near = NearestName.find(text, among: names)
    diagnostics.append(
      Diagnostic(
        .unknownLanguage, file: path, "“\(text)” is not a language of this site",
        fix: near.map { "did you mean \(file.name).\($0).md?" }
          ?? "use one of \(names.joined(separator: ", ")), or add it to languages in site.yaml"))
    return nil
  }

  private func missingTranslations(_ pages: [Slug: [LanguageCode: String]]) -> [Diagnostic] {
    let known = vocabulary.languages ?? []
    return pages.sorted { $0.key < $1.key }.flatMap { name, present -> [Diagnostic] in
      known.filter { present[$0] == nil }.compactMap { language in
        guard let path = known.compactMap({ present[$0] }).first else { return nil }
        let file = language == known.first ? "\(name).md" : "\(name).\(language).md"
        return Diagnostic(
          .missingTranslation, file: path, "the page lacks the language \(language)",
          fix: "add \(file) beside it; until then readers see another language")
      }
    }
  }
}
