import KompassCharts
import KompassModel
import KompassTemplates

/// Lays out whom a municipality can learn from in its weaker sub-areas.
struct LearningSection {
  /// How many examples a sub-area is shown with.
  private static let mostExamples = 3
  /// How many strengths an example is shown with.
  private static let mostStrengths = 5

  private let municipality: Municipality
  private let card: Scorecard
  private let context: PageContext
  private var book: Phrasebook { context.book }

  /// - Returns: nil when the evaluation has no sub-areas.
  /// - Throws: what `narratives` throws.
  static func view(
    of card: Scorecard, municipality: Municipality, narratives: NarrativeSource,
    in context: PageContext
  ) throws -> LearningView? {
    guard card.hasSubareas else { return nil }
    return try LearningSection(
      municipality: municipality, card: card, context: context
    ).view(Learning.weakest(in: card), narratives)
  }

  private func view(
    _ weakest: [Learning.WeakSubarea], _ narratives: NarrativeSource
  ) throws -> LearningView {
    // The municipality itself is one of those that have sub-areas.
    let others = context.figures.subareaCount(in: card.framework.id) - 1
    var told: Set<String> = []
    return LearningView(
      revision: String(card.framework.revision), basis: book.count(.learnBasis, others),
      subareas: try weakest.map { try subarea($0, narratives, told: &told) })
  }

  /// - Parameter told: whose strengths in which area stand further up.
  private func subarea(
    _ weak: Learning.WeakSubarea, _ narratives: NarrativeSource, told: inout Set<String>
  ) throws -> WeakSubareaView {
    let all = context.figures.examples(of: weak.subarea.number, in: card.framework.id)
    let examples = all?.nearest(to: municipality, limit: Self.mostExamples) ?? []
    let best = examples.isEmpty ? all?.best(above: weak.points) ?? [] : []
    let maximum = weak.subarea.maximum
    let number = weak.subarea.number
    let highest = (examples.map(\.result) + best).map(\.figure.points).max()
    return WeakSubareaView(
      number: number.description, name: weak.subarea.name.text(in: context.language),
      area: card.framework.area(number.area)?.name.text(in: context.language) ?? "",
      score: context.sentences.scoreOf(weak.points, maximum),
      isDerived: isDerived(number, in: card),
      share: context.sentences.share(weak.points, of: maximum),
      bar: Markup(
        trusted: BarRow(
          value: weak.points.value, maximum: maximum.value,
          marks: highest.map {
            [ChartMark(role: .reference, value: $0.value, name: book.number($0))]
          } ?? []
        ).inline()), hasMark: highest != nil,
      examples: try examples.enumerated().map { place, example in
        try view(
          example, in: number.area, of: weak.subarea, isFirst: place == 0, narratives, told: &told)
      },
      best: best.first.map { example in
        book.text(
          .learnBest,
          [
            "municipalities": book.list(best.map(label)),
            "score": context.sentences.scoreOf(example.figure.points, maximum),
          ])
      },
      mentions: mentions(in: number.area))
  }

  private func view(
    _ example: SubareaExamples.Example, in area: AreaNumber, of subarea: Subarea, isFirst: Bool,
    _ narratives: NarrativeSource, told: inout Set<String>
  ) throws -> LearningExampleView {
    let result = example.result
    let evaluation = result.card.evaluation
    // The strengths of the nearest example only, and once: the rest are a link away.
    let isTold =
      isFirst && evaluation.hasNarrative
      && told.insert("\(evaluation.id) \(area)").inserted
    let strengths = isTold ? try narratives(evaluation.id).area(area)?.strengths ?? [] : []
    let list = StrengthList(
      strengths, limit: Self.mostStrengths,
      idPrefix: "lara-\(subarea.number.description.replacing(".", with: "-"))", topHeading: 6,
      in: context)
    return LearningExampleView(
      label: label(result),
      href: context.chapterLink(to: result.card, area: area),
      score: context.sentences.scoreOf(result.figure.points, subarea.maximum),
      isDerived: result.figure.isDerived,
      degree: example.similarity.map(context.sentences.degree),
      strengths: list.items, more: list.more,
      strengthsLanguage: context.foreign(.swedish))
  }

  private func label(_ result: PeerResult) -> String {
    context.sentences.label(result.municipality, result.card)
  }

  private func isDerived(_ number: SubareaNumber, in card: Scorecard) -> Bool {
    card.figure(of: .subarea(number))?.isDerived ?? false
  }

  /// Whom reports of the same revision name as an example in this area.
  private func mentions(in area: AreaNumber) -> [LinkView] {
    context.figures.mentions(in: area, of: card.framework.id).compactMap { mention in
      guard mention.municipality != municipality.slug,
        let named = context.results.municipality(mention.municipality),
        let author = context.results.municipality(mention.evaluation.municipality)
      else { return nil }
      return LinkView(
        label: book.text(
          .learnMention,
          ["name": named.name, "author": author.name, "year": String(mention.evaluation.year)]),
        href: context.links.link(to: .evaluation(mention.evaluation)) + "#"
          + EvaluationParts.chapterID(area))
    }
  }
}
