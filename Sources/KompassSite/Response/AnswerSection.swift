import KompassCharts
import KompassModel
import KompassTemplates

/// Lays out a municipality's own answer to an evaluation: comments, targets and what is done about each opportunity.
struct AnswerSection {
  private let card: Scorecard
  private let response: Response
  private let narrative: Narrative?
  private let next: Scorecard?
  private let idPrefix: String
  private let page: SitePage?
  private let context: PageContext
  private var book: Phrasebook { context.book }

  /// - Parameters:
  ///   - card: the evaluation that is answered.
  ///   - narrative: its narrative; nil when nothing was written.
  ///   - next: the next evaluation of the same revision, whose points show what came of it; nil for the answer alone.
  ///   - page: where the opportunities stand; nil when it is this page.
  /// - Returns: nil when there is no answer.
  static func view(
    of card: Scorecard, narrative: Narrative?, next: Scorecard? = nil, idPrefix: String,
    page: SitePage? = nil, in context: PageContext
  ) -> AnswerView? {
    card.evaluation.response.map { response in
      AnswerSection(
        card: card, response: response, narrative: narrative, next: next, idPrefix: idPrefix,
        page: page, context: context
      ).view
    }
  }

  private var view: AnswerView {
    AnswerView(
      year: String(card.evaluation.year), published: response.published.map(book.date),
      comment: response.comment.map {
        context.render($0, topHeading: 4, idPrefix: "\(idPrefix)--")
      },
      sentences: sentences, areas: card.areas.compactMap(area),
      language: context.foreign(.swedish), next: next.map { String($0.evaluation.year) })
  }

  // MARK: Words

  private var sentences: [String] {
    let statuses: [(Action.Status, Phrase)] = [
      (.done, .actionsDone), (.ongoing, .actionsOngoing), (.planned, .actionsPlanned),
      (.dropped, .actionsDropped),
    ]
    let counts = statuses.compactMap { status, phrase -> String? in
      let count = response.actions.filter { $0.status == status }.count
      return count == 0 ? nil : book.count(phrase, count)
    }
    let opportunities = narrative?.areas.reduce(0) { $0 + $1.opportunities.count } ?? 0
    // An action that was dropped answers nothing any more.
    let answered = Set(
      response.actions.filter { $0.status != .dropped }.compactMap { action in
        action.opportunity.map { "\(action.area) \($0)" }
      }
    ).count
    return [
      counts.isEmpty
        ? book.text(.actionsNone)
        : book.count(
          .actionsCount, response.actions.count, ["counts": book.list(counts)]),
      opportunities == 0
        ? nil
        : book.count(
          .actionsAnswered, opportunities, ["answered": String(answered)]),
    ].compactMap { $0 }
  }

  // MARK: Areas

  private func area(_ card: Scorecard.AreaCard) -> AnsweredAreaView? {
    let number = card.area.number
    let own = response.areas[number]
    let actions = response.actions.filter { $0.area == number }
    let opportunities = narrative?.area(number)?.opportunities ?? []
    if own == nil, actions.isEmpty, opportunities.isEmpty { return nil }
    let id = "\(idPrefix)-\(number)"
    let score = card.score?.points
    let after = next?.area(number)?.score?.points
    return AnsweredAreaView(
      id: id, number: number.description, name: card.area.name.text(in: context.language),
      score: score.map(book.number), target: own?.target.map(book.number),
      after: after.map(book.number),
      sentence: sentence(before: score, target: own?.target, after: after),
      bar: (after ?? score).map { points in
        Markup(trusted: bar(points, before: after == nil ? nil : score, target: own?.target))
      },
      comment: own?.comment.map {
        context.render($0, topHeading: 5, idPrefix: "\(id)-kommentar--")
      },
      items: items(opportunities, in: number, actions: actions, id: id))
  }

  private func bar(_ points: Points, before: Points?, target: Points?) -> String {
    let marks = [
      before.map { ChartMark(role: .previous, value: $0.value, name: book.number($0)) },
      target.map { ChartMark(role: .target, value: $0.value, name: book.number($0)) },
    ].compactMap { $0 }
    return BarRow(value: points.value, maximum: Area.maximum.value, marks: marks).inline()
  }

  /// What is known of the three, each said whether or not the others are; nil when nothing is.
  private func sentence(before: Points?, target: Points?, after: Points?) -> String? {
    let parts = [
      before.map {
        book.text(
          .answerScore, ["points": book.number($0), "year": String(card.evaluation.year)])
      },
      target.map { book.text(.answerTarget, ["points": book.number($0)]) },
      after.map { self.after($0, before: before) },
      target.flatMap { target in
        after.map { book.text($0 >= target ? .answerReached : .answerNotReached) }
      },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func after(_ after: Points, before: Points?) -> String {
    var values = ["points": book.number(after)]
    values["year"] = next.map { String($0.evaluation.year) }
    values["difference"] = before.map { book.signed(after - $0) }
    return book.text(before == nil ? .answerAfterAlone : .answerAfter, values)
  }

  private func items(
    _ opportunities: [Prose], in area: AreaNumber, actions: [Action], id: String
  ) -> [AnsweredItemView] {
    let answered = opportunities.enumerated().map { place, opportunity in
      AnsweredItemView(
        text: context.render(
          opportunity, topHeading: 6, idPrefix: "\(id)-mojlighet-\(place + 1)--"),
        href: link(toOpportunity: place + 1, in: area),
        actions: views(
          of: actions.filter { $0.opportunity == place + 1 }, id: "\(id)-atgard-\(place + 1)"))
    }
    let rest = actions.filter { $0.opportunity == nil }
    return answered
      + (rest.isEmpty
        ? []
        : [
          AnsweredItemView(text: nil, href: nil, actions: views(of: rest, id: "\(id)-atgard"))
        ])
  }

  private func link(toOpportunity number: Int, in area: AreaNumber) -> String {
    let place = "#" + EvaluationParts.opportunityID(area, number)
    return page.map { context.links.link(to: $0) + place } ?? place
  }

  private func views(of actions: [Action], id: String) -> [ActionView] {
    actions.enumerated().map { place, action in
      ActionView(
        title: action.title, status: book.text(Self.status(of: action)),
        kind: action.status.rawValue,
        due: action.due.map(book.date),
        outcome: action.outcome.map {
          context.render($0, topHeading: 6, idPrefix: "\(id)-\(place + 1)--")
        },
        url: action.url)
    }
  }

  /// The word for how far an action has come.
  static func status(of action: Action) -> Phrase {
    switch action.status {
    case .planned: .statusPlanned
    case .ongoing: .statusOngoing
    case .done: .statusDone
    case .dropped: .statusDropped
    }
  }
}
