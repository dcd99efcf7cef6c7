import KompassModel

/// The glossary of the site in one language.
struct Glossary: Sendable {
  /// The terms in alphabetical order.
  let entries: [GlossaryEntry]
  /// Finds the terms in a page; a term's number is its place in ``entries``.
  let linker: GlossaryLinker

  /// - Returns: nil when there are no terms.
  init?(_ terms: [GlossaryTerm], in language: LanguageCode) {
    if terms.isEmpty { return nil }
    entries = zip(terms, Self.anchors(of: terms))
      .map { GlossaryEntry($0, anchor: $1, in: language) }
      .sorted { (SwedishOrder($0.term), $0.anchor) < (SwedishOrder($1.term), $1.anchor) }
    linker = GlossaryLinker(
      terms: entries.map { (anchor: $0.anchor, forms: $0.forms) }, language: language)
  }

  /// The names of the terms' places, made from the Swedish words, each different: a second one gets `-2`.
  static func anchors(of terms: [GlossaryTerm]) -> [String] {
    var taken: Set<String> = []
    return terms.map { term in
      let name = Anchors.name(of: term.term.text(in: .swedish))
      var free = name
      var count = 1
      while !taken.insert(free).inserted {
        count += 1
        free = "\(name)-\(count)"
      }
      return free
    }
  }

  /// The entries under their first letters, in their order. Letters that ``SwedishOrder`` takes for one are one.
  var letters: [(letter: String, entries: [GlossaryEntry])] {
    var letters: [(letter: String, entries: [GlossaryEntry])] = []
    for entry in entries {
      let letter = SwedishOrder.letter(of: entry.term)
      if letters.last?.letter == letter {
        letters[letters.count - 1].entries.append(entry)
      } else {
        letters.append((letter, [entry]))
      }
    }
    return letters
  }
}
