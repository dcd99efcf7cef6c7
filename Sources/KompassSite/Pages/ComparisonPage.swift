import KompassModel

/// The page of one evaluation beside another, or beside a reference, made beforehand.
enum ComparisonPage {
  /// - Returns: nil when what is to be compared does not exist.
  static func view(of comparison: PreparedComparison, in context: PageContext) -> ComparisonView? {
    guard let subject = context.figures.evaluation(comparison.subject),
      let layout = layout(of: comparison, in: context)
    else { return nil }
    return view(of: comparison, layout: layout, municipality: subject.municipality)
  }

  /// What stands beside what; nil when it does not exist.
  static func layout(
    of comparison: PreparedComparison, in context: PageContext
  ) -> ComparisonLayout? {
    let figures = context.figures
    guard let subject = figures.evaluation(comparison.subject) else { return nil }
    var others: [(municipality: Municipality, card: Scorecard)] = []
    let reference: Reference?
    switch comparison.partner {
    case .evaluation(let id):
      guard let other = figures.evaluation(id) else { return nil }
      others = [other]
      // Across revisions a reference would belong to one side only.
      reference =
        other.card.framework.id == subject.card.framework.id
        ? context.results.mainReference(for: subject.card.framework.id) : nil
    case .reference(let id):
      reference = context.results.references.first { $0.id == id }
    }
    let members = ([subject] + others).enumerated().compactMap {
      ComparisonMember(
        place: $0.offset, municipality: $0.element.municipality, card: $0.element.card)
    }
    return ComparisonLayout(members: members, reference: reference, context: context)
  }

  private static func view(
    of comparison: PreparedComparison, layout: ComparisonLayout, municipality: Municipality
  ) -> ComparisonView {
    let context = layout.context
    let book = context.book
    let heading = heading(of: comparison, in: context)
    let ids = layout.members.map(\.card.evaluation.id)
    let sentences = layout.groups.flatMap(context.sentences.comparison)
    let prepared = context.figures.preparedComparisons(of: municipality)
    return ComparisonView(
      frame: context.frame(
        title: heading,
        description: Descriptions(context: context).comparison(
          named: heading, sentences, of: layout.members.map(\.card)),
        crumbs: [Crumb(label: book.text(.titleCompare), page: .compare)]),
      heading: heading, summary: context.evaluatedSummary, compared: layout.compared,
      sentences: sentences, radars: layout.radars,
      groups: layout.groupViews, bridges: layout.bridges, sources: layout.sources,
      interactiveHref: context.links.comparison(of: ids, reference: layout.reference?.id),
      swapHref: swap(comparison, reference: layout.reference, in: context),
      name: municipality.name,
      others: prepared.filter { $0 != comparison }.map {
        LinkView(label: partnerName($0, in: context), href: context.links.link(to: $0.page))
      },
      profileHref: context.links.link(to: .profile(municipality.slug)),
      address: context.siteMap.url(of: context.page, in: context.language))
  }

  /// "Mark 2024 och Leksand 2023".
  private static func heading(
    of comparison: PreparedComparison, in context: PageContext
  ) -> String {
    let subject = context.figures.evaluation(comparison.subject).map {
      context.sentences.label($0.municipality, $0.card)
    }
    return context.book.list([subject, partnerName(comparison, in: context)].compactMap { $0 })
  }

  /// What the subject stands beside.
  static func partnerName(_ comparison: PreparedComparison, in context: PageContext) -> String {
    switch comparison.partner {
    case .evaluation(let id):
      context.figures.evaluation(id).map { context.sentences.label($0.municipality, $0.card) }
        ?? id.description
    case .reference(let id):
      context.results.references.first { $0.id == id }.map(context.sentences.name) ?? id.text
    }
  }

  /// The same pair the other way round: its own page where there is one, else the page where one chooses.
  private static func swap(
    _ comparison: PreparedComparison, reference: Reference?, in context: PageContext
  ) -> String? {
    guard case .evaluation(let other) = comparison.partner else { return nil }
    let turned = PreparedComparison(subject: other, partner: .evaluation(comparison.subject))
    let isPrepared =
      context.figures.evaluation(other).map {
        context.figures.preparedComparisons(of: $0.municipality).contains(turned)
      } ?? false
    return isPrepared
      ? context.links.link(to: turned.page)
      : context.links.comparison(of: [other, comparison.subject], reference: reference?.id)
  }
}
