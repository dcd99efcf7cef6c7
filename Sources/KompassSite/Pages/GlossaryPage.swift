import KompassModel

/// The page of the glossary, and the words of it at the foot of other pages.
enum GlossaryPage {
  /// From how many terms on the letters are linked.
  private static let fewestForLetterLinks = 12

  static func view(of glossary: Glossary, in context: PageContext) -> GlossaryView {
    let book = context.book
    return GlossaryView(
      frame: context.frame(
        title: book.text(.titleGlossary), description: book.text(.descriptionGlossary)),
      letters: glossary.letters.enumerated().map { place, group in
        GlossaryLetterView(
          id: "bokstav--\(place + 1)", letter: group.letter,
          terms: group.entries.map {
            term($0, id: $0.anchor, backHref: nil, href: "#\($0.anchor)", in: context)
          })
      },
      hasLetterLinks: glossary.entries.count >= fewestForLetterLinks)
  }

  /// The words that a page links, for its foot.
  static func words(_ entries: [GlossaryEntry], in context: PageContext) -> TermsView {
    let page = context.links.link(to: .glossary)
    return TermsView(
      terms: entries.map {
        term(
          $0, id: GlossaryLinker.sheetID($0.anchor),
          backHref: "#\(GlossaryLinker.placeID($0.anchor))", href: "\(page)#\($0.anchor)",
          in: context)
      })
  }

  private static func term(
    _ entry: GlossaryEntry, id: String, backHref: String?, href: String, in context: PageContext
  ) -> TermView {
    TermView(
      id: id, term: entry.term, language: context.foreign(entry.termLanguage),
      swedish: context.language == .swedish ? nil : entry.swedish,
      meaning: context.render(entry.meaning, topHeading: 3, idPrefix: "\(id)--"),
      meaningLanguage: context.foreign(entry.meaningLanguage), backHref: backHref, href: href)
  }
}
