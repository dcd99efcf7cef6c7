import KompassModel

/// How to refer to an evaluation: who made it, its title, when it was made, and where it stands for ever.
enum Citation {
  /// The sentences, with the permanent address last.
  static func text(
    of card: Scorecard, municipality: Municipality, in context: PageContext
  ) -> String {
    let book = context.book
    let evaluation = card.evaluation
    let title = title(of: card, municipality: municipality, book)
    let site = context.results.site
    return [
      context.evaluators(of: evaluation)
        .map { book.text(.citedBy, ["evaluators": $0, "title": title]) }
        ?? book.text(.citedAlone, ["title": title]),
      evaluation.conducted.map { book.text(.citedConducted, ["date": book.date($0)]) },
      book.text(
        .citedSite,
        [
          "site": context.siteTitle, "publisher": site.publisher.name,
          "address": context.siteMap.url(of: .evaluation(evaluation.id), in: context.language),
        ]),
    ].compactMap { $0 }.joined(separator: " ")
  }

  /// What the evaluation is called: not by the title of its source, which may be a press release on it.
  static func title(
    of card: Scorecard, municipality: Municipality, _ book: Phrasebook
  ) -> String {
    book.text(
      .citedTitle,
      [
        "name": municipality.officialName, "year": String(card.evaluation.year),
        "framework": card.framework.title,
      ])
  }
}
