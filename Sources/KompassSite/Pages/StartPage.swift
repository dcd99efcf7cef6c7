import KompassModel

/// The start page.
enum StartPage {
  static func view(in context: PageContext) -> StartView {
    let book = context.book
    let newest = context.results.frameworks.first
    let reference = newest.flatMap { context.results.mainReference(for: $0.id) }
    let featured = context.figures.narrated.first { $0.card.hasEveryArea }
    return StartView(
      frame: context.frame(
        title: context.results.site.title.text(in: context.language),
        description: book.text(
          .descriptionStart,
          [
            "evaluated": book.grouped(context.figures.evaluated.count),
            "municipalities": book.grouped(context.results.municipalities.count),
          ])),
      summary: context.evaluatedSummary, counties: context.counties,
      areas: newest.map { framework in
        framework.areas.map { AreaListPage.link($0, of: framework, in: context) }
      } ?? [],
      framework: newest?.title ?? "",
      narrated: context.figures.narrated.map { context.latestView($0.municipality, $0.card) },
      figuresOnly: context.figures.figuresOnly.map {
        context.latestView($0.municipality, $0.card)
      },
      featured: featured.map { municipality, card in
        context.view(
          context.charts.radar(
            card, named: municipality.name,
            peers: Peers(
              previous: nil, previousTotal: nil,
              reference: context.figures.peers(of: card).reference)))
      },
      featuredLink: featured.map { municipality, card in
        LinkView(
          label: book.text(
            .titleEvaluation, ["name": municipality.name, "year": String(card.evaluation.year)]),
          href: context.link(to: card, of: municipality))
      },
      reference: newest.flatMap { framework in
        reference.flatMap { reference in
          reference.areas.isEmpty
            ? nil : context.view(context.charts.reference(reference, of: framework))
        }
      },
      referenceSentence: newest.flatMap { framework in
        reference.flatMap { reference in
          reference.total.map {
            book.text(
              .referenceTotal,
              [
                "reference": context.sentences.name(of: reference), "points": book.number($0),
                "maximum": book.number(framework.maximum),
              ])
          }
        }
      },
      referenceNote: reference?.note?.text(in: context.language),
      referenceSource: reference.map { context.view($0.source) },
      municipalitiesHref: context.links.link(to: .municipalities),
      areasHref: context.links.link(to: .areas),
      about: context.freePages.first.map(context.link))
  }
}
