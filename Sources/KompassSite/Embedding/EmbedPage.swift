import KompassModel
import KompassTemplates

/// A municipality's result for a frame on another site: the latest, or that of one evaluation for ever.
///
/// Nothing of others stands here but a published reference, so that the page of one evaluation stays as it is when others
/// come.
enum EmbedPage {
  /// - Parameter card: the evaluation that is shown; nil when there is none.
  static func view(
    of municipality: Municipality, card: Scorecard?, in context: PageContext
  ) -> EmbedView {
    let isFixed = context.page != .embed(municipality.slug)
    let page = page(of: municipality, card, isFixed: isFixed)
    let areas = Set(card.map { $0.hasAreas ? $0.areas.map(\.area.number) : [] } ?? [])
    return EmbedView(
      language: context.language.text, policy: context.policy,
      title: card.map {
        context.book.text(
          .titleEvaluation,
          ["name": municipality.name, "year": String($0.evaluation.year)])
      } ?? municipality.name,
      siteTitle: context.results.site.title.text(in: context.language),
      canonical: context.siteMap.url(of: page, in: context.language),
      stylesheet: context.links.link(to: context.embedStylesheet),
      script: context.scriptLink("badda-in-ram.js"),
      variants: EmbedVariant.all(areas: context.figures.areaNumbers).map {
        EmbedVariantView(id: $0.fragment, classes: $0.classes(among: areas))
      },
      name: municipality.name,
      evaluation: card.map { evaluation($0, of: municipality, in: context) }, isFixed: isFixed,
      href: context.links.link(to: page), publisher: context.results.site.publisher.name,
      licence: context.licence)
  }

  /// The page that says all.
  private static func page(
    of municipality: Municipality, _ card: Scorecard?, isFixed: Bool
  ) -> SitePage {
    if isFixed, let card { return .evaluation(card.evaluation.id) }
    return .profile(municipality.slug)
  }

  private static func evaluation(
    _ card: Scorecard, of municipality: Municipality, in context: PageContext
  ) -> EmbeddedEvaluationView {
    let book = context.book
    let name = municipality.name
    let peers = context.figures.peers(
      of: card, isFixed: context.page == .embedEvaluation(card.evaluation.id)
    ).withoutTargets
    let parts = EvaluationParts.figures(of: card, named: name, peers: peers, in: context)
    let sentences = context.sentences
    let totalNotes = parts.totalNotes
    return EmbeddedEvaluationView(
      year: String(card.evaluation.year), framework: card.framework.title,
      sentence: sentences.total(of: card, named: name, peers: peers),
      total: card.total.map { book.number($0.points) }, isSum: card.total?.isSum ?? false,
      maximum: book.text(.totalOfMaximum, ["maximum": book.number(card.framework.maximum)]),
      totalNotes: totalNotes,
      referenceSentence: sentences.totalAgainstReference(card, reference: peers.reference),
      hasAreas: card.hasAreas,
      radar: card.hasShape
        ? Markup(trusted: context.charts.radar(card, named: name, peers: peers).inlineBytes())
        : nil,
      key: card.hasAreas
        ? parts.key(of: context.charts.bars(card, named: name, peers: peers)) : [],
      areas: card.hasAreas
        ? card.areas.map { area($0, of: card, named: name, peers, parts, in: context) } : [],
      areaSentences: sentences.areas(of: card, peers: peers),
      figureNotes: parts.figureNotes.filter { !totalNotes.contains($0) },
      source: card.evaluation.source.map(context.view))
  }

  private static func area(
    _ area: Scorecard.AreaCard, of card: Scorecard, named name: String, _ peers: Peers,
    _ parts: EvaluationParts, in context: PageContext
  ) -> EmbeddedAreaView {
    let bar = parts.bar(area)
    return EmbeddedAreaView(
      id: EmbedVariant.areaClass(area.area.number), number: bar.number, name: bar.name,
      href: context.chapterLink(to: card, area: area.area.number), score: bar.score,
      isSum: bar.isSum,
      maximum: context.book.text(
        .totalOfMaximum, ["maximum": context.book.number(Area.maximum)]),
      bar: bar.bar, details: bar.details,
      chart: context.charts.subareas(area, of: card, named: name)
        .map { Markup(trusted: $0.inlineBytes()) },
      sentences: context.sentences.area(area, peers: peers),
      notes: area.notes.map { context.sentences.note($0, of: card) })
  }
}
