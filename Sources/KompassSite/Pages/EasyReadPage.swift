import KompassModel

/// A municipality's latest evaluation in easy words: short sentences, one thing at a time.
enum EasyReadPage {
  static func view(
    of card: Scorecard, municipality: Municipality, in context: PageContext
  ) -> EasyReadView {
    let book = context.book
    let year = String(card.evaluation.year)
    return EasyReadView(
      frame: context.frame(
        title: book.text(.titleEasyRead, ["name": municipality.name]),
        description: Descriptions(context: context).easyRead(card, named: municipality.name),
        crumbs: [
          Crumb(label: book.text(.titleMunicipalities), page: .municipalities),
          Crumb(label: municipality.name, page: .profile(municipality.slug)),
        ]),
      name: municipality.name, year: year,
      paragraphs: [
        evaluation(card, municipality, book),
        total(card, municipality, in: context), areas(card, in: context),
      ].filter { !$0.isEmpty }.map { $0.joined(separator: " ") },
      highlights: card.evaluation.highlights.map {
        context.render($0, idPrefix: "viktigast--")
      },
      highlightsLanguage: context.foreign(.swedish),
      profileHref: context.links.link(to: .profile(municipality.slug)))
  }

  private static func evaluation(
    _ card: Scorecard, _ municipality: Municipality, _ book: Phrasebook
  ) -> [String] {
    [
      book.text(
        .easyEvaluation,
        ["name": municipality.name, "year": String(card.evaluation.year)]),
      book.text(.easyInstrument),
    ]
  }

  private static func total(
    _ card: Scorecard, _ municipality: Municipality, in context: PageContext
  ) -> [String] {
    let book = context.book
    guard let figure = card.total else {
      return [book.text(.easyNoTotal, ["name": municipality.name])]
    }
    let total = figure.points
    var sentences = [
      book.text(
        .easyTotal,
        [
          "name": municipality.name, "points": book.number(total),
          "maximum": book.number(card.framework.maximum),
        ])
    ]
    let peers = context.figures.peers(of: card)
    if let previous = peers.previousTotal, let before = previous.total {
      let difference = total - before.points
      sentences.append(
        book.text(
          difference == .zero ? .easySame : difference > .zero ? .easyMore : .easyFewer,
          [
            "difference": book.number(difference.magnitude),
            "previous": String(previous.evaluation.year),
          ]))
      if before.isSum, !figure.isSum {
        sentences.append(
          book.text(.easyPreviousSum, ["previous": String(previous.evaluation.year)]))
      }
    }
    // After the change, which is of the points just named.
    if figure.isSum { sentences.append(book.text(.easySum)) }
    return sentences
  }

  private static func areas(_ card: Scorecard, in context: PageContext) -> [String] {
    let book = context.book
    func names(_ areas: [Scorecard.AreaCard]) -> String {
      book.list(
        areas.map { book.text(.quoted, ["text": $0.area.name.text(in: context.language)]) })
    }
    guard let best = card.highest.first?.score?.points, let worst = card.lowest.first?.score?.points
    else { return [] }
    return [
      book.count(
        .easyHighest, card.highest.count,
        ["areas": names(card.highest), "points": book.number(best)]),
      book.count(
        .easyLowest, card.lowest.count,
        ["areas": names(card.lowest), "points": book.number(worst)]),
    ]
  }
}
