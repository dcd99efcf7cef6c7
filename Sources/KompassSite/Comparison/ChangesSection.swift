import KompassModel

/// Lays out what changed since the evaluation before of the same revision.
enum ChangesSection {
  /// How many steps are named in words; those that tie with the last of them are named too.
  private static let named = 3
  /// How many are named at most.
  private static let mostNamed = 6

  /// - Returns: nil when no area or sub-area is known of both.
  static func view(
    of card: Scorecard, named name: String, peers: Peers, in context: PageContext
  ) -> ChangesView? {
    guard let previous = peers.previous, let changes = Changes(from: previous, to: card),
      !changes.areas.isEmpty
    else { return nil }
    let book = context.book
    let language = context.language
    return ChangesView(
      previous: String(previous.evaluation.year),
      sentences: [
        sentence(.changeAreas, changes.areas, context) { $0.name.text(in: language) }
          ?? book.text(.changeNone),
        sentence(.changeSubareas, changes.subareas, context) {
          "\($0.number) \($0.name.text(in: language))"
        },
      ].compactMap { $0 },
      chart: context.view(
        context.charts.changes(changes, named: name), as: .changes,
        beside: .evaluation(card.evaluation.id)),
      areas: changes.areas.map {
        row($0, $0.part.number.description, $0.part.name.text(in: language), book)
      },
      subareas: changes.subareas.map {
        row($0, $0.part.number.description, $0.part.name.text(in: language), book)
      })
  }

  /// The biggest steps in words; nil when nothing changed or nothing is known.
  private static func sentence<Part>(
    _ phrase: Phrase, _ steps: [Changes.Step<Part>], _ context: PageContext,
    _ name: (Part) -> String
  ) -> String? {
    let changed = steps.filter { $0.difference != .zero }
    guard let last = changed.prefix(named).last?.difference.magnitude else { return nil }
    let biggest = changed.prefix { $0.difference.magnitude >= last }.prefix(mostNamed)
    return context.book.text(
      phrase,
      [
        "steps": context.book.list(
          biggest.map {
            context.book.text(
              .changeStep,
              ["difference": context.book.signed($0.difference), "part": name($0.part)])
          })
      ])
  }

  private static func row<Part>(
    _ step: Changes.Step<Part>, _ number: String, _ name: String, _ book: Phrasebook
  ) -> ChangeRowView {
    ChangeRowView(
      number: number, name: name, before: MarkedFigureView(step.before, book),
      after: MarkedFigureView(step.after, book), difference: book.signed(step.difference))
  }
}
