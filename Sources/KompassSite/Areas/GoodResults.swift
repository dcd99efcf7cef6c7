import KompassModel

/// Who does well in an area: three quarters of the points or more, with the evaluators' words.
enum GoodResults {
  /// How many are shown, and those that have as many points as the last of them.
  private static let most = 3
  /// How many are shown at most, however many have as many points.
  private static let mostTied = 9
  /// How many strengths each is shown with.
  private static let mostStrengths = 3

  /// The latest results that are good, the highest first, ties in alphabetical order; empty when there is none.
  static func among(_ latest: [PeerResult]) -> [PeerResult] {
    let maximum = Area.maximum.hundredths
    let good = latest.filter {
      $0.figure.points.hundredths * Learning.goodShare.of >= maximum * Learning.goodShare.parts
    }
    let ordered = good.enumerated().sorted {
      ($1.element.figure.points, $0.offset) < ($0.element.figure.points, $1.offset)
    }.map(\.element)
    guard let last = ordered.prefix(most).last else { return [] }
    return Array(ordered.prefix { $0.figure.points >= last.figure.points }.prefix(mostTied))
  }

  /// Who has the highest score, in words; nil when there is no result.
  static func best(among latest: [PeerResult], _ context: PageContext) -> String? {
    guard let most = latest.map(\.figure.points).max() else { return nil }
    let best = latest.filter { $0.figure.points == most }.map {
      context.sentences.label($0.municipality, $0.card)
    }
    return context.book.text(
      .areaBest,
      ["municipalities": context.book.list(best), "points": context.book.number(most)])
  }

  /// - Throws: what `narratives` throws.
  static func view(
    of result: PeerResult, in area: AreaNumber, narratives: NarrativeSource, _ context: PageContext
  ) throws -> GoodResultView {
    let evaluation = result.card.evaluation
    let strengths =
      evaluation.hasNarrative
      ? try narratives(evaluation.id).area(area)?.strengths ?? [] : []
    let list = StrengthList(
      strengths, limit: mostStrengths, idPrefix: "\(evaluation.id)-\(area)", topHeading: 5,
      in: context)
    return GoodResultView(
      label: context.sentences.label(result.municipality, result.card),
      href: context.chapterLink(to: result.card, area: area),
      score: context.book.number(result.figure.points), strengths: list.items, more: list.more,
      strengthsLanguage: context.foreign(.swedish))
  }
}
