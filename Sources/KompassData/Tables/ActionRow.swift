import KompassModel

/// One part of a municipality's own answer to an evaluation.
struct ActionRow: EvaluationItem {
  /// Which part.
  enum Part: Sendable {
    /// The answer on the whole.
    case answer
    /// Comment and target for one area.
    case area(AreaNumber, Response.AreaResponse)
    /// Something that the municipality does; its place in the answer, from 1.
    case action(Int, Action)
  }

  let card: Scorecard
  let municipality: Municipality
  let response: Response
  let part: Part

  /// The answer on the whole, then areas in order, then actions in the order written.
  static func rows(of card: Scorecard, municipality: Municipality) -> [ActionRow] {
    guard let response = card.evaluation.response else { return [] }
    let areas = response.areas.sorted { $0.key < $1.key }.map { Part.area($0.key, $0.value) }
    let actions = response.actions.enumerated().map { Part.action($0 + 1, $1) }
    return ([.answer] + areas + actions).map {
      ActionRow(card: card, municipality: municipality, response: response, part: $0)
    }
  }

  /// What tells the part from the others of the answer.
  var name: String {
    switch part {
    case .answer: "answer"
    case .area(let area, _): "area-\(area)"
    case .action(let place, _): "action-\(place)"
    }
  }

  /// The word for the part in the data.
  var kind: String {
    switch part {
    case .answer: "answer"
    case .area: "area"
    case .action: "action"
    }
  }

  /// The area; nil for the answer on the whole.
  var area: AreaNumber? {
    switch part {
    case .answer: nil
    case .area(let area, _): area
    case .action(_, let action): action.area
    }
  }

  /// What the municipality says: of an action, what came of it; nil when nothing was written.
  var text: Prose? {
    switch part {
    case .answer: response.comment
    case .area(_, let answer): answer.comment
    case .action: nil
    }
  }

  /// The score that is aimed at; nil when not stated or not an area.
  var target: Points? {
    if case .area(_, let answer) = part { answer.target } else { nil }
  }

  /// What is done; nil for comments.
  var action: Action? {
    if case .action(_, let action) = part { action } else { nil }
  }
}

extension TableDefinition where Item == ActionRow {
  /// One row for each comment, target and action of the municipalities' answers.
  static func actions(_ addresses: any DataAddresses) -> TableDefinition {
    TableDefinition(
      "actions", title: ("Kommunernas svar", "The municipalities’ answers"),
      about: (
        "Kommunernas egna svar: en rad för svaret i stort, en för varje område med mål eller kommentar och en för varje åtgärd.",
        "The municipalities’ own answers: one row for the answer on the whole, one for each area with a target or a comment and one for each action."
      ), foreignKeys: Item.evaluationKeys, publication: .filesAndSheet,
      columns: identity + Item.evaluationColumns + answers(addresses) + actions(addresses) + [
        ColumnDefinition(
          "address", .address, title: ("Adress", "Address"),
          about: (
            "Var svaret kan läsas på webbplatsen.", "Where the answer can be read on the site."
          )
        ) { .text(addresses.answer(to: $0.id)) }
      ])
  }

  private static var identity: [ColumnDefinition<ActionRow>] {
    [
      ColumnDefinition(
        "id", .identifier, title: ("Rad", "Row"),
        about: (
          "Radens eget namn, till exempel mark-2024-answer, mark-2024-area-1 eller mark-2024-action-1.",
          "The row’s own name, such as mark-2024-answer, mark-2024-area-1 or mark-2024-action-1."
        )
      ) { .text("\($0.id)-\($0.name)") }
    ]
  }

  private static func answers(_ addresses: any DataAddresses) -> [ColumnDefinition<ActionRow>] {
    [
      ColumnDefinition(
        "kind", .choice(kinds), title: ("Slag", "Kind"),
        about: ("Vad raden är.", "What the row is.")
      ) { .text($0.kind) },
      ColumnDefinition(
        "published", .date, title: ("Svaret publicerat", "Answer published"),
        about: ("När svaret publicerades.", "When the answer was published."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.response.published) },
      .area(
        empty: ("Raden gäller hela utvärderingen.", "The row is on the whole evaluation."), \.area),
      ColumnDefinition(
        "target", .decimal, title: ("Mål", "Target"),
        about: (
          "De poäng i området som kommunen siktar på.",
          "The points in the area that the municipality aims at."
        ), unit: .points, empty: ("Inget mål är satt.", "No target is set.")
      ) { .known($0.target) },
      ColumnDefinition(
        "comment", .text, title: ("Kommentar", "Comment"),
        about: (
          "Kommunens egna ord, som ren text på svenska.",
          "The municipality’s own words, as plain text in Swedish."
        ), empty: ("Ingen kommentar.", "No comment.")
      ) { .known($0.text?.plainText) },
      .markdown(
        "comment_markdown",
        title: ("Kommentaren som Markdown", "Comment as Markdown"),
        empty: ("Ingen kommentar.", "No comment."), addresses, \.text),
    ]
  }

  private static func actions(_ addresses: any DataAddresses) -> [ColumnDefinition<ActionRow>] {
    let none = ("Raden är inte en åtgärd.", "The row is not an action.")
    return [
      ColumnDefinition(
        "opportunity", .integer, title: ("Förbättringsmöjlighet", "Opportunity"),
        about: (
          "Vilken förbättringsmöjlighet i områdets lista som åtgärden svarar på, från 1.",
          "Which opportunity of the area’s list the action answers, from 1."
        ),
        empty: (
          "Raden är inte en åtgärd, eller så svarar den inte på någon särskild.",
          "The row is not an action, or it answers none in particular."
        )
      ) { .known($0.action?.opportunity) },
      ColumnDefinition(
        "title", .text, title: ("Åtgärd", "Action"),
        about: ("Vad som görs, på svenska.", "What is done, in Swedish."), empty: none
      ) { .known($0.action?.title) },
      ColumnDefinition(
        "status", .choice(statuses), title: ("Läge", "Status"),
        about: ("Hur långt åtgärden har kommit.", "How far the action has come."), empty: none
      ) { .known($0.action?.status.rawValue) },
      ColumnDefinition(
        "due", .date, title: ("Klar senast", "Due"),
        about: ("När åtgärden ska vara klar.", "When the action is to be finished."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.action?.due) },
      ColumnDefinition(
        "outcome", .text, title: ("Vad det ledde till", "Outcome"),
        about: (
          "Vad åtgärden ledde till, som ren text på svenska.",
          "What came of the action, as plain text in Swedish."
        ), empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.action?.outcome?.plainText) },
      .markdown(
        "outcome_markdown",
        title: ("Vad det ledde till, som Markdown", "Outcome as Markdown"),
        empty: ("Inte angivet.", "Not stated."), addresses
      ) { $0.action?.outcome },
      ColumnDefinition(
        "url", .address, title: ("Läs mer", "More"),
        about: ("Var mer om åtgärden kan läsas.", "Where more can be read of the action."),
        empty: ("Inte angivet.", "Not stated.")
      ) { .known($0.action?.url) },
    ]
  }

  private static var kinds: [DataColumn.Choice] {
    [
      DataColumn.Choice("answer", "Svaret i stort.", "The answer on the whole."),
      DataColumn.Choice(
        "area", "Mål eller kommentar för ett område.", "Target or comment for an area."),
      DataColumn.Choice("action", "En åtgärd.", "An action."),
    ]
  }

  private static var statuses: [DataColumn.Choice] {
    Action.Status.allCases.map { status in
      switch status {
      case .planned:
        DataColumn.Choice(status.rawValue, "Beslutad, inte påbörjad.", "Decided, not begun.")
      case .ongoing: DataColumn.Choice(status.rawValue, "Påbörjad.", "Begun.")
      case .done: DataColumn.Choice(status.rawValue, "Klar.", "Finished.")
      case .dropped: DataColumn.Choice(status.rawValue, "Avbruten.", "Given up.")
      }
    }
  }
}
