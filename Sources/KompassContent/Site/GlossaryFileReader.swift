import KompassModel

/// Reads `glossary.yaml`.
struct GlossaryFileReader {
  /// The file and where findings go.
  let reading: FileReading

  /// The terms that are whole, in the order written.
  func read() -> [GlossaryTerm] {
    var words: [LanguageCode: [String: Word]] = [:]
    var number = 0
    return YAMLFile.root(of: reading, label: "the glossary")?.list { value in
      number += 1
      return term(value, number: number, words: &words)
    } ?? []
  }

  /// A word by which readers are led to a term.
  private struct Word {
    /// The number of its term.
    let term: Int
    /// The line of its term.
    let line: Int
    /// Whether it is the term itself; else it is one of its forms.
    let isTerm: Bool
  }

  /// A form with where it is written.
  private struct Form {
    let text: String
    let spot: Spot
  }

  private func term(
    _ value: YAMLValue, number: Int, words: inout [LanguageCode: [String: Word]]
  ) -> GlossaryTerm? {
    value.mapping { item in
      let term = item.required("term") { $0.localizedText() }
      let forms =
        item.optional("forms") {
          $0.languages { value in
            value.list { item in item.line().map { Form(text: $0, spot: item.spot) } }
          }
        } ?? [:]
      let meaning = item.required("means") { $0.localizedProse() }
      guard let term else { return nil }
      let spot = item.spot(ofKey: "term")
      for language in term.languages {
        note(
          Form(text: term[language] ?? "", spot: spot ?? value.spot), in: language,
          as: Word(term: number, line: (spot ?? value.spot).line, isTerm: true), words: &words)
      }
      for (language, forms) in forms.sorted(by: { $0.key < $1.key }) {
        for form in forms {
          note(
            form, in: language,
            as: Word(term: number, line: (spot ?? value.spot).line, isTerm: false), words: &words)
        }
      }
      guard let meaning else { return nil }
      return GlossaryTerm(
        term: term, forms: forms.mapValues { $0.map(\.text) }, meaning: meaning)
    }
  }

  /// Remembers a word, or reports that another term has it: a reader can be led to one of them only.
  private func note(
    _ form: Form, in language: LanguageCode, as word: Word,
    words: inout [LanguageCode: [String: Word]]
  ) {
    let folded = WordForm.folded(form.text)
    guard let other = words[language]?[folded] else {
      words[language, default: [:]][folded] = word
      return
    }
    // A term may be listed among its own forms.
    if other.term == word.term { return }
    if other.isTerm, word.isTerm {
      reading.report(
        .duplicateTerm, at: form.spot, "the term “\(folded)” stands on line \(other.line) too",
        fix: "put the two together")
    } else {
      let what = other.isTerm ? "is the term" : "is a form of the term"
      reading.report(
        .duplicateForm, at: form.spot, "“\(folded)” \(what) on line \(other.line) too",
        fix: "delete it from one of the two: a word can lead to one term only")
    }
  }
}
