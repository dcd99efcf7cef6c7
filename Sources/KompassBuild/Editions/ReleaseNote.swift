import KompassData
import KompassModel
import KompassSite

/// What has changed between two editions, as the note that a publisher sends along: Markdown.
struct ReleaseNote {
  private let changes: EditionChanges
  private let words: ReleaseNoteWords
  private let most: Int

  /// - Parameter most: the most of a kind that are named.
  init(_ changes: EditionChanges, words: ReleaseNoteWords, most: Int) {
    self.changes = changes
    self.words = words
    self.most = most
  }

  /// The whole note.
  var markdown: String {
    if changes.isEmpty { return "# \(words.title)\n\n\(words.nothing)\n" }
    let sections: [(String, [String])] = [
      (words.newEvaluations, limited(changes.newEvaluations.map(whole))),
      (words.changedEvaluations, limited(changes.evaluations.map(changed))),
      (words.goneEvaluations, limited(changes.goneEvaluations.map { "- " + name($0.name) })),
      (words.municipalities, names(changes.municipalities)),
      (words.references, names(changes.references)),
      (words.frameworks, names(changes.frameworks)),
      (words.settings, names(changes.settings)),
      (words.newPages(changes.newPages.count), pages(changes.newPages)),
      (words.changedPages(changes.changedPages.count), pages(changes.changedPages)),
      (
        words.goneAddresses(changes.goneAddresses.count + changes.goneComparisons.count), gone
      ),
    ]
    return "# \(words.title)\n"
      + sections.filter { !$0.1.isEmpty }
      .map { "\n## \($0.0)\n\n\($0.1.joined(separator: "\n"))\n" }.joined()
  }

  /// Addresses that went. Prepared comparisons go with every new evaluation, so they are named only when all is.
  private var gone: [String] {
    let (addresses, comparisons) = (changes.goneAddresses, changes.goneComparisons)
    if addresses.isEmpty, comparisons.isEmpty { return [] }
    func lines(_ addresses: [String]) -> [String] { addresses.map { "- " + escaped($0) } }
    let prepared =
      comparisons.isEmpty || comparisons.count <= most
      ? lines(comparisons) : ["- \(words.goneComparisons(comparisons.count))"]
    return [words.goneAddressesMean + "\n"] + limited(lines(addresses)) + prepared
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text, startsLine: false) }

  private func name(_ name: EditionChanges.EvaluationName) -> String {
    escaped("\(name.municipality) \(name.year)")
  }

  /// As many lines as may be, and how many more there are.
  private func limited(_ lines: [String]) -> [String] {
    lines.count <= most
      ? lines : lines.prefix(most) + ["- \(words.more(lines.count - most))"]
  }

  private func whole(_ evaluation: EditionChanges.WholeEvaluation) -> String {
    "- " + name(evaluation.name)
      + (evaluation.total.isEmpty
        ? "" : ": " + words.total(evaluation.total, of: evaluation.maximum))
  }

  private func changed(_ evaluation: EditionChanges.Evaluation) -> String {
    var lines = evaluation.figures.map { figure in
      let label =
        figure.number.isEmpty
        ? words.totalLabel
        : escaped(
          "\(figure.number) \(figure.name?.text(in: words.language) ?? "")")
      return "\(label): \(words.change(from: figure.old, to: figure.new))"
    }
    if lines.count > most {
      lines = lines.prefix(most) + [words.moreFigures(lines.count - most)]
    }
    if let narrative = evaluation.narrative { lines.append(words.narrative(narrative)) }
    if evaluation.newItems > 0 || evaluation.goneItems > 0 {
      lines.append(words.items(new: evaluation.newItems, gone: evaluation.goneItems))
    }
    if let answer = evaluation.answer { lines.append(words.answer(answer)) }
    if !evaluation.details.isEmpty {
      lines.append(words.details(evaluation.details))
    }
    return "- " + name(evaluation.name) + lines.map { "\n  - " + $0 }.joined()
  }

  private func names(_ names: EditionChanges.Names) -> [String] {
    [(words.came, names.came), (words.went, names.went), (words.changed, names.changed)]
      .compactMap { label, texts in
        texts.isEmpty
          ? nil : "- \(label): " + list(texts.map { $0.text(in: words.language) })
      }
  }

  /// Names in one line, as many as may be.
  private func list(_ names: [String]) -> String {
    let shown = names.prefix(most).map(escaped).joined(separator: ", ")
    return names.count <= most ? shown : "\(shown) \(words.more(names.count - most))"
  }

  /// Pages by kind.
  private func pages(_ pages: [PageSubject]) -> [String] {
    PageSubject.Kind.allCases.compactMap { kind in
      let own = pages.filter { $0.kind == kind }
      return own.isEmpty ? nil : "- \(words.pages(kind)): \(list(own.map(\.name)))"
    }
  }
}
