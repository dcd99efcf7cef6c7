import KompassCharts
import KompassModel
import KompassTemplates

/// Puts together what the profile and the page of an evaluation have in common.
struct EvaluationParts {
  private let context: PageContext
  private let card: Scorecard
  private let name: String
  private let peers: Peers
  private let narrative: Narrative?
  private let answered: Answered?
  private var book: Phrasebook { context.book }
  private var evaluation: Evaluation { card.evaluation }

  /// The evaluation before, of the same revision, that the municipality answered.
  private struct Answered {
    let card: Scorecard
    let narrative: Narrative?
  }

  /// The figures of an evaluation, without what was written of it.
  static func figures(
    of card: Scorecard, named name: String, peers: Peers, in context: PageContext
  ) -> EvaluationParts {
    EvaluationParts(
      context: context, card: card, name: name, peers: peers, narrative: nil, answered: nil)
  }

  /// - Parameter narratives: gives what the evaluators wrote.
  /// - Throws: what `narratives` throws.
  static func view(
    of card: Scorecard, named name: String, narratives: NarrativeSource, in context: PageContext
  ) throws -> EvaluationPartsView {
    func narrative(_ card: Scorecard) throws -> Narrative? {
      card.evaluation.hasNarrative ? try narratives(card.evaluation.id) : nil
    }
    return EvaluationParts(
      context: context, card: card, name: name,
      peers: context.figures.peers(
        of: card, isFixed: context.page == .evaluation(card.evaluation.id)),
      narrative: try narrative(card),
      answered: try context.figures.answered(before: card).map {
        Answered(card: $0, narrative: try narrative($0))
      }
    ).view
  }

  private var view: EvaluationPartsView {
    let sentences = context.sentences
    let radar = context.charts.radar(card, named: name, peers: peers)
    let bars = context.charts.bars(card, named: name, peers: peers)
    return EvaluationPartsView(
      year: String(evaluation.year), framework: card.framework.title,
      revision: String(card.framework.revision),
      conducted: evaluation.conducted.map(book.date),
      ordinal: evaluation.ordinal.map { book.text(.ordinal, ["n": String($0)]) },
      interviewed: evaluation.interviewees.map {
        book.count($0.isApproximate ? .interviewedAbout : .interviewed, $0.count)
      },
      evaluators: context.evaluators(of: evaluation),
      source: evaluation.source.map(context.view),
      sentence: sentences.total(of: card, named: name, peers: peers),
      total: card.total.map { book.number($0.points) },
      maximum: book.text(.totalOfMaximum, ["maximum": book.number(card.framework.maximum)]),
      totalNotes: totalNotes,
      referenceNote: peers.reference?.note?.text(in: context.language),
      referenceSentence: sentences.totalAgainstReference(card, reference: peers.reference),
      hasAreas: card.hasAreas, hasEveryArea: card.hasEveryArea,
      radar: card.hasShape ? context.view(radar, as: .radar) : nil,
      bars: card.hasAreas ? context.view(bars, as: .bars) : nil,
      key: key(of: bars),
      areaBars: card.hasAreas ? card.areas.map(bar) : [],
      areaSentences: sentences.areas(of: card, peers: peers), table: table,
      highlights: evaluation.highlights.map { context.render($0, idPrefix: "viktigast--") },
      opening: narrative.flatMap { narrative in
        narrative.opening.isEmpty ? nil : context.render(narrative.opening, idPrefix: "inledning--")
      },
      narrativeLanguage: context.foreign(.swedish), hasNarrative: narrative != nil,
      changes: ChangesSection.view(of: card, named: name, peers: peers, in: context),
      bridge: context.figures.earlierRevision(of: card).flatMap {
        BridgeSection.view(of: card, named: name, beside: $0, named: name, in: context)
      },
      answer: AnswerSection.view(
        of: card, narrative: narrative, idPrefix: Self.answerID, in: context),
      thread: answered.flatMap {
        AnswerSection.view(
          of: $0.card, narrative: $0.narrative, next: card, idPrefix: "uppfoljning",
          page: .evaluation($0.card.evaluation.id), in: context)
      },
      chapters: card.hasChapters ? card.areas.map(chapter) : [], figureNotes: figureNotes,
      references: peers.reference.map { [context.view($0.source)] } ?? [])
  }

  /// What the signs on the bars stand for; empty when there is nothing to tell apart.
  func key(of bars: BarChart) -> [KeyView] {
    bars.key.map {
      KeyView(
        name: $0.name, isPrevious: $0.role == .previous, isReference: $0.role == .reference,
        isTarget: $0.role == .target, isCurrent: $0.role == .current)
    }
  }

  /// Everything that is to be said of the figures.
  var figureNotes: [String] {
    card.notes.map { context.sentences.note($0, of: card) } + originNotes + subareaNotes
  }

  /// What is to be said of the total.
  var totalNotes: [String] {
    var notes = card.totalNotes.map { context.sentences.note($0, of: card) }
    if let sum = context.sentences.totalSum(of: card) { notes.append(sum) }
    if card.total != nil, let previous = peers.previousTotal, let before = previous.total,
      before.isSum
    {
      notes.append(
        book.text(
          .notePreviousSum,
          ["year": String(previous.evaluation.year), "points": book.number(before.points)]))
    }
    return notes
  }

  private var originNotes: [String] {
    var notes = card.areas.compactMap { area -> String? in
      let name = area.area.name.text(in: context.language)
      return switch area.score?.origin {
      case .sum(let parts): book.text(.noteAreaSum, ["area": name, "n": String(parts)])
      case .chapter: book.text(.noteAreaChapter, ["area": name])
      case .printed, .derived, nil: nil
      }
    }
    if let sum = context.sentences.totalSum(of: card) { notes.append(sum) }
    return notes
  }

  private var subareaNotes: [String] {
    // That of a derived figure stands with the note that it is derived.
    evaluation.scores.filter { !$0.isDerived }.compactMap { score in
      score.note.map {
        book.text(.noteSubarea, ["subarea": score.number.description, "note": $0])
      }
    }
  }

  /// An area with its bar.
  func bar(_ area: Scorecard.AreaCard) -> AreaBarView {
    let number = area.area.number
    var details: [String] = []
    if let score = area.score?.points {
      if let previous = peers.previous, let before = peers.previousScore(in: number) {
        details.append("\(book.signed(score - before)) \(sinceWord(previous))")
      }
      if let value = peers.referenceScore(in: number) {
        details.append("\(book.signed(score - value)) \(book.text(.againstReference))")
      }
    }
    return AreaBarView(
      number: number.description, name: area.area.name.text(in: context.language),
      href: card.hasChapters ? "#" + Self.chapterID(number) : nil,
      score: area.score.map { book.number($0.points) }, isSum: area.score?.isSum ?? false,
      row: context.charts.row(area, peers: peers), details: details)
  }

  private func sinceWord(_ previous: Scorecard) -> String {
    book.text(.sinceYear, ["year": String(previous.evaluation.year)])
  }

  private var table: ScoreTableView? {
    if !card.hasAreas { return nil }
    return ScoreTableView(
      caption: book.text(.barsTitle, ["name": name, "year": String(evaluation.year)]),
      year: String(evaluation.year),
      previous: peers.previous.map { String($0.evaluation.year) },
      reference: peers.reference.flatMap {
        $0.areas.isEmpty ? nil : context.sentences.name(of: $0)
      },
      rows: card.areas.map { area in
        row(
          number: area.area.number.description, name: area.area.name.text(in: context.language),
          score: area.score, previous: peers.previous?.area(area.area.number)?.score,
          reference: peers.referenceScore(in: area.area.number))
      },
      total: card.total.map {
        row(
          number: "", name: book.text(.totalRow), score: $0,
          previous: peers.previous?.total, reference: peers.reference?.total)
      })
  }

  private func row(
    number: String, name: String, score: Figure?, previous: Figure?, reference: Points?
  ) -> ScoreRowView {
    func difference(_ other: Points?) -> String {
      guard let score, let other else { return Self.nothing }
      return book.signed(score.points - other)
    }
    return ScoreRowView(
      number: number, name: name,
      score: score.map { book.number($0.points) } ?? book.text(.missing),
      isSum: score?.isSum ?? false,
      previousScore: previous.map { book.number($0.points) } ?? Self.nothing,
      isPreviousSum: previous?.isSum ?? false, change: difference(previous?.points),
      isChangeSum: score.map { one in previous.map { one.isSum || $0.isSum } ?? false } ?? false,
      referenceScore: reference.map(book.number) ?? Self.nothing, distance: difference(reference),
      isDistanceSum: reference != nil && score?.isSum == true)
  }

  private func chapter(_ area: Scorecard.AreaCard) -> ChapterView {
    let number = area.area.number
    let part = narrative?.area(number)
    let id = Self.chapterID(number)
    let about = area.area.about.prose(in: context.language)
    let areaName = area.area.name.text(in: context.language)
    return ChapterView(
      id: id, number: number.description, name: areaName,
      areaHref: context.links.link(to: .area(area.area.id)),
      score: area.score.map { book.number($0.points) }, maximum: book.number(Area.maximum),
      sentences: context.sentences.area(area, peers: peers),
      notes: area.notes.map { context.sentences.note($0, of: card) },
      about: context.render(about.prose, topHeading: 4, idPrefix: "\(id)-om--"),
      aboutLanguage: context.foreign(about.language),
      chart: context.charts.subareas(area, of: card, named: name)
        .map { context.view($0, as: .subareas, beside: .evaluation(evaluation.id)) },
      tableCaption: book.text(
        .subareaChartTitle, ["area": areaName, "name": name, "year": String(evaluation.year)]),
      subareas: area.subareas.map { SubareaRows.row($0.subarea, score: $0.score, in: context) },
      hasPercent: area.subareas.contains { $0.score?.percent != nil },
      narrativeLanguage: context.foreign(.swedish),
      isNarrativeMissing: narrative != nil && part == nil,
      analysis: part.flatMap {
        $0.analysis.isEmpty ? nil : context.render($0.analysis, topHeading: 5, idPrefix: "\(id)--")
      },
      strengths: items(part?.strengths) { Self.strengthID(number, $0) },
      opportunities: items(part?.opportunities) { Self.opportunityID(number, $0) },
      pageLanguage: context.language.text)
  }

  private func items(_ items: [Prose]?, id: (Int) -> String) -> [ItemView] {
    (items ?? []).enumerated().map { place, item in
      let id = id(place + 1)
      return ItemView(id: id, text: context.render(item, topHeading: 5, idPrefix: "\(id)--"))
    }
  }

  /// The place of an area's chapter, the same on every page and for ever.
  static func chapterID(_ number: AreaNumber) -> String { chapterID("\(number)") }

  /// The place of one strength in an area's list, from 1.
  static func strengthID(_ area: AreaNumber, _ place: Int) -> String {
    strengthID("\(area)", "\(place)")
  }

  /// The place of one opportunity in an area's list, from 1.
  static func opportunityID(_ area: AreaNumber, _ place: Int) -> String {
    opportunityID("\(area)", "\(place)")
  }

  /// The same with texts that stand for the numbers.
  static func chapterID(_ area: String) -> String { "omrade-\(area)" }

  /// The same with texts that stand for the numbers.
  static func strengthID(_ area: String, _ place: String) -> String {
    "\(chapterID(area))-styrka-\(place)"
  }

  /// The same with texts that stand for the numbers.
  static func opportunityID(_ area: String, _ place: String) -> String {
    "\(chapterID(area))-mojlighet-\(place)"
  }

  /// The place of the municipality's answer.
  static let answerID = "svar"

  /// What stands in a cell that has nothing to say.
  static let nothing = "–"
}
