import KompassModel

/// The page of all areas.
enum AreaListPage {
  static func view(in context: PageContext) -> AreaListView {
    let book = context.book
    return AreaListView(
      frame: context.frame(
        title: book.text(.titleAreas), description: book.text(.descriptionAreas)),
      revisions: context.results.frameworks.map { framework in
        RevisionView(
          id: "revision-\(framework.id)", title: framework.title,
          revision: String(framework.revision),
          summary: book.count(
            .evaluations,
            context.figures.evaluations.filter { $0.framework == framework.id }.count),
          areas: framework.areas.map { link($0, of: framework, in: context) })
      })
  }

  /// An area for a list, with the first sentence on it.
  static func link(_ area: Area, of framework: Framework, in context: PageContext) -> AreaLinkView {
    let about = area.about.prose(in: context.language)
    return AreaLinkView(
      number: area.number.description, name: area.name.text(in: context.language),
      href: context.links.link(to: .area(area.id)),
      about: firstSentence(of: about.prose.plainText),
      aboutLanguage: context.foreign(about.language),
      count: context.book.count(
        .results, context.figures.results(of: .area(area.number), in: framework.id).count))
  }

  /// The text up to the first full stop that a capital letter follows: an abbreviation does not end a sentence.
  private static func firstSentence(of text: String) -> String {
    var rest = text[...]
    while let stop = rest.firstRange(of: ". ") {
      rest = rest[stop.upperBound...]
      if rest.first?.isUppercase ?? false { return text[..<stop.lowerBound] + "." }
    }
    return text
  }
}
