/// All evaluations of one municipality and how far each can be compared with the one before it.
public struct History: Sendable {
  /// One evaluation in the history.
  public struct Entry: Sendable {
    /// The evaluation.
    public let card: Scorecard
    /// What can be said of the step from the evaluation before; nil for the first.
    public let step: Step?
  }

  /// The step from one evaluation to the next.
  public struct Step: Sendable {
    /// Whether both evaluations are of one revision.
    public let isWithinRevision: Bool
    /// How sound a comparison is; full within one revision.
    public let level: Comparability.Level
    /// Why, where the framework says it; nil within one revision or where nothing is said.
    public let note: LocalizedText?
    /// The change of the total in points; nil unless both are of one revision and both totals are known.
    public let change: Points?
  }

  /// Earliest first.
  public let entries: [Entry]

  /// Orders `cards` by year and judges each step.
  public init(_ cards: [Scorecard]) {
    let ordered = cards.sorted { $0.evaluation.year < $1.evaluation.year }
    entries = ordered.enumerated().map { place, card in
      Entry(card: card, step: place == 0 ? nil : Self.step(from: ordered[place - 1], to: card))
    }
  }

  /// The evaluations whose total is known, earliest first.
  public var withTotal: [Scorecard] { entries.map(\.card).filter { $0.total != nil } }

  /// Whether totals can be shown over the years: there are two or more.
  public var hasTotalsOverYears: Bool { withTotal.count > 1 }

  /// The latest evaluation; nil when there is none.
  public var latest: Scorecard? { entries.last?.card }

  /// The latest evaluation before `card` of the same revision with scores by area: the one that changes of areas are
  /// counted from. Nil when there is none.
  public func previous(of card: Scorecard) -> Scorecard? { previous(of: card, where: \.hasAreas) }

  /// The latest evaluation before `card` of the same revision with a total: the one that a change of the total is
  /// counted from. Nil when there is none.
  public func previousTotal(of card: Scorecard) -> Scorecard? {
    previous(of: card) { $0.total != nil }
  }

  private func previous(
    of card: Scorecard, where isFit: (Scorecard) -> Bool
  ) -> Scorecard? {
    entries.last {
      $0.card.evaluation.year < card.evaluation.year && $0.card.framework.id == card.framework.id
        && isFit($0.card)
    }?.card
  }

  /// The latest evaluation that has a narrative; nil when none has.
  public var latestWithNarrative: Scorecard? {
    entries.last { $0.card.evaluation.hasNarrative }?.card
  }

  private static func step(from earlier: Scorecard, to later: Scorecard) -> Step {
    if earlier.framework.id == later.framework.id {
      let change = earlier.total.flatMap { old in later.total.map { $0.points - old.points } }
      return Step(isWithinRevision: true, level: .full, note: nil, change: change)
    }
    let bridge = RevisionBridge(later.framework, earlier.framework)
    return Step(isWithinRevision: false, level: bridge.level, note: bridge.note, change: nil)
  }
}
