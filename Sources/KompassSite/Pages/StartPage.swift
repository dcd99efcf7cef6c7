import KompassModel

/// The start page.
enum StartPage {
  static func view(in context: PageContext) -> StartView {
    let book = context.book
    let newest = context.results.frameworks.first
    let reference = newest.flatMap { context.results.mainReference(for: $0.id) }
    let featured = featured(in: context.figures)
    return StartView(
      frame: context.frame(
        title: context.results.site.title.text(in: context.language),
        description: book.text(
          .descriptionStart,
          [
            "evaluated": book.grouped(context.figures.evaluated.count),
            "municipalities": book.grouped(context.results.municipalities.count),
          ]), scripts: ["hitta.js"]),
      summary: context.evaluatedSummary, n: "{n}", counties: context.counties,
      map: MapSection.view(in: context),
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
            card, named: municipality.name, peers: featuredPeers(of: card, in: context.figures)),
          as: .example)
      },
      featuredSentence: featured.map { municipality, card in
        let sentences = context.sentences
        let peers = context.figures.peers(of: card)
        return [
          sentences.total(of: card, named: municipality.name, peers: peers),
          sentences.areas(
            of: card, peers: Peers()
          ).first,
        ].compactMap { $0 }.joined(separator: " ")
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
            ? nil
            : context.view(context.charts.reference(reference, of: framework), as: .reference)
        }
      },
      referenceTable: newest.flatMap { framework in
        reference.flatMap { $0.areas.isEmpty ? nil : table(of: $0, framework, in: context) }
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
      about: context.freePages.first.map(context.link), searchHref: context.searchLink)
  }

  /// The newest evaluation with a narrative and a score in every area, as an example; nil when there is none.
  static func featured(
    in figures: SiteFigures
  ) -> (municipality: Municipality, card: Scorecard)? {
    figures.narrated.first { $0.card.hasEveryArea }
  }

  /// What the example is held against: the reference alone.
  static func featuredPeers(of card: Scorecard, in figures: SiteFigures) -> Peers {
    Peers(previous: nil, previousTotal: nil, reference: figures.peers(of: card).reference)
  }

  /// A published reference as a table.
  private static func table(
    of reference: Reference, _ framework: Framework, in context: PageContext
  ) -> ScoreTableView {
    let book = context.book
    func row(_ number: String, _ name: String, _ points: Points?) -> ScoreRowView {
      ScoreRowView(
        number: number, name: name, score: points.map(book.number) ?? book.text(.missing),
        isSum: false, previousScore: EvaluationParts.nothing, isPreviousSum: false,
        change: EvaluationParts.nothing, isChangeSum: false,
        referenceScore: EvaluationParts.nothing, distance: EvaluationParts.nothing,
        isDistanceSum: false)
    }
    return ScoreTableView(
      caption: book.text(
        .referenceChartTitle, ["reference": context.sentences.name(of: reference)]),
      year: String(reference.asOf ?? framework.revision), previous: nil, reference: nil,
      rows: framework.areas.map {
        row($0.number.description, $0.name.text(in: context.language), reference.areas[$0.number])
      },
      total: reference.total.map { row("", book.text(.totalRow), $0) })
  }
}
