import KompassModel

/// Reads `glossary.yaml`.
struct GlossaryFileReader {
  /// The file and where findings go.
  let reading: FileReading

  /// The terms that are whole, in the order written.
  func read() -> [GlossaryTerm] {
    var lines: [String: Int] = [:]
    return YAMLFile.root(of: reading, label: "the glossary")?.list { term($0, lines: &lines) } ?? []
  }

  private func term(_ value: YAMLValue, lines: inout [String: Int]) -> GlossaryTerm? {
    value.mapping { item in
      let term = item.required("term") { $0.localizedText() }
      let forms = item.optional("forms") { $0.languages { $0.list { $0.line() } } }
      let meaning = item.required("means") { $0.localizedProse() }
      guard let term else { return nil }
      for language in term.languages {
        let word = (term[language] ?? "").lowercased()
        if let line = lines["\(language) \(word)"] {
          reading.report(
            .duplicateTerm, at: item.spot(ofKey: "term"),
            "the term “\(word)” stands on line \(line) too",
            fix: "put the two together")
        } else {
          lines["\(language) \(word)"] = item.spot(ofKey: "term")?.line
        }
      }
      guard let meaning else { return nil }
      return GlossaryTerm(term: term, forms: forms ?? [:], meaning: meaning)
    }
  }
}
