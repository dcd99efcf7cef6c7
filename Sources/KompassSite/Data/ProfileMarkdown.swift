import KompassData
import KompassModel

/// A profile as Markdown, in the words of the page, for intranets and programs that read: figures as tables, texts with
/// absolute links, at its end source, address and licence.
struct ProfileMarkdown {
  private let municipality: Municipality
  private let view: ProfileView
  private let card: Scorecard?
  private let narrative: Narrative?
  private let context: PageContext
  private var book: Phrasebook { context.book }
  private var page = MarkdownPage()

  /// - Parameter narratives: gives what the evaluators wrote.
  /// - Throws: what `narratives` throws.
  static func bytes(
    of municipality: Municipality, narratives: NarrativeSource, in context: PageContext
  ) throws -> [UInt8] {
    let card = context.figures.history(of: municipality.slug)?.latest
    var markdown = ProfileMarkdown(
      municipality: municipality,
      view: try ProfilePage.view(of: municipality, narratives: narratives, in: context),
      card: card,
      narrative: try card.flatMap {
        $0.evaluation.hasNarrative ? try narratives($0.evaluation.id) : nil
      }, context: context)
    markdown.write()
    return Array(markdown.page.text.utf8)
  }

  private init(
    municipality: Municipality, view: ProfileView, card: Scorecard?, narrative: Narrative?,
    context: PageContext
  ) {
    self.municipality = municipality
    self.view = view
    self.card = card
    self.narrative = narrative
    self.context = context
  }

  private mutating func write() {
    page.heading(1, view.name)
    page.paragraph(
      [view.county, view.population, view.group].compactMap { $0 }.joined(separator: " · "))
    if let card, let parts = view.evaluation {
      overview(parts)
      scores(parts)
      prose(.fileHighlights, card.evaluation.highlights, footnotes: "viktigast-")
      prose(.fileOpening, narrative?.opening, footnotes: "inledning-")
      chapters(parts)
      answer(card, parts)
      history()
      notes(parts)
    } else {
      page.heading(2, book.text(.fileUnevaluated))
      page.paragraph(book.text(.fileUnevaluatedText, ["name": view.name]))
    }
    closing()
  }

  private func prose(_ prose: Prose, topHeading: Int, footnotes: String) -> String {
    MarkdownWriter(
      addresses: SiteAddresses(siteMap: context.siteMap, language: context.language),
      page: view.address, topHeading: topHeading, footnotePrefix: footnotes
    ).text(of: prose)
  }

  private mutating func prose(_ heading: Phrase, _ text: Prose?, footnotes: String) {
    guard let text, !text.isEmpty else { return }
    page.heading(2, book.text(heading))
    page.markdown(prose(text, topHeading: 3, footnotes: footnotes))
  }

  // MARK: Figures

  private mutating func overview(_ parts: EvaluationPartsView) {
    page.paragraph(
      ([parts.sentence, parts.referenceSentence, parts.referenceNote] + parts.totalNotes)
        .compactMap { $0 }.joined(separator: " "))
    page.paragraph(book.text(.fileMeaning))
    let facts: [(Phrase, String?)] = [
      (.fileConducted, parts.conducted), (.fileOrdinal, parts.ordinal),
      (.fileFramework, parts.framework), (.fileInterviewed, parts.interviewed),
      (.fileEvaluators, parts.evaluators),
    ]
    page.list(facts.compactMap { label, fact in fact.map { "\(book.text(label)): \($0)" } })
  }

  private mutating func scores(_ parts: EvaluationPartsView) {
    guard let table = parts.table else { return }
    page.heading(2, book.text(.fileAreas))
    var columns: [(heading: String, isNumber: Bool)] = [
      (book.text(.fileArea), false), (table.year, true),
    ]
    if let previous = table.previous {
      columns += [(previous, true), (book.text(.fileChange), true)]
    }
    if let reference = table.reference {
      columns += [(reference, true), (book.text(.fileDistance), true)]
    }
    page.table(
      columns: columns,
      rows: (table.rows + (table.total.map { [$0] } ?? [])).map { row in
        [
          row.number.isEmpty ? row.name : "\(row.number) \(row.name)",
          marked(row.score, isSum: row.isSum),
        ]
          + (table.previous == nil
            ? [] : [marked(row.previousScore, isSum: row.isPreviousSum), row.change])
          + (table.reference == nil ? [] : [row.referenceScore, row.distance])
      })
    page.list(parts.areaSentences)
  }

  private func marked(_ score: String, isSum: Bool) -> String {
    isSum ? "\(score) (\(book.text(.fileSum)))" : score
  }

  // MARK: Areas

  private mutating func chapters(_ parts: EvaluationPartsView) {
    guard parts.hasChapters else { return }
    page.heading(2, book.text(.fileChapters))
    for chapter in parts.chapters {
      page.heading(3, "\(chapter.number) \(chapter.name)")
      page.list(chapter.sentences)
      for note in chapter.notes { page.paragraph(note) }
      subareas(chapter)
      guard let number = AreaNumber(chapter.number), let part = narrative?.area(number) else {
        continue
      }
      items(.fileStrengths, part.strengths, footnotes: "\(number)-styrka")
      items(.fileOpportunities, part.opportunities, footnotes: "\(number)-mojlighet")
      if !part.analysis.isEmpty {
        page.heading(4, book.text(.fileAnalysis))
        page.markdown(prose(part.analysis, topHeading: 5, footnotes: "\(number)-analys-"))
      }
    }
  }

  private mutating func subareas(_ chapter: ChapterView) {
    guard !chapter.subareas.isEmpty else { return }
    var columns: [(heading: String, isNumber: Bool)] = [
      (book.text(.fileSubarea), false), (book.text(.filePoints), true),
      (book.text(.fileMaximum), true),
    ]
    if chapter.hasPercent { columns.append((book.text(.filePercent), true)) }
    page.table(
      columns: columns,
      rows: chapter.subareas.map { row in
        [
          "\(row.number) \(row.name)",
          row.isDerived ? "\(row.points) (\(book.text(.fileDerived)))" : row.points, row.maximum,
        ] + (chapter.hasPercent ? [row.percent] : [])
      })
  }

  private mutating func items(_ heading: Phrase, _ items: [Prose], footnotes: String) {
    guard !items.isEmpty else { return }
    page.heading(4, book.text(heading))
    page.list(
      markdown: items.enumerated().map { place, item in
        prose(item, topHeading: 5, footnotes: "\(footnotes)-\(place + 1)-")
      })
  }

  // MARK: The municipality's answer

  private mutating func answer(_ card: Scorecard, _ parts: EvaluationPartsView) {
    guard let response = card.evaluation.response, let answer = parts.answer else { return }
    page.heading(2, book.text(.fileAnswer))
    page.paragraph(
      [
        book.text(.fileOwnWords),
        answer.published.map { book.text(.filePublished, ["published": $0]) },
      ].compactMap { $0 }.joined(separator: " "))
    if let comment = response.comment {
      page.markdown(prose(comment, topHeading: 3, footnotes: "svar-"))
    }
    page.list(answer.sentences)
    for area in answer.areas {
      guard let number = AreaNumber(area.number) else { continue }
      let actions = response.actions.filter { $0.area == number }
      let comment = response.areas[number]?.comment
      if actions.isEmpty, comment == nil, area.target == nil { continue }
      page.heading(3, "\(area.number) \(area.name)")
      area.sentence.map { page.paragraph($0) }
      if let comment {
        page.markdown(prose(comment, topHeading: 4, footnotes: "svar-\(number)-"))
      }
      page.list(
        markdown: actions.enumerated().map { place, action in
          self.action(action, footnotes: "atgard-\(number)-\(place + 1)-")
        })
    }
  }

  private func action(_ action: Action, footnotes: String) -> String {
    var line = MarkdownText.escaped(
      "\(action.title) (\(book.text(AnswerSection.status(of: action))))")
    if let due = action.due {
      line += " " + MarkdownText.escaped(book.text(.fileDue, ["due": book.date(due)]))
    }
    if let url = action.url { line += " " + MarkdownText.link(url, to: url) }
    guard let outcome = action.outcome, !outcome.isEmpty else { return line }
    return line + "\n\n" + MarkdownText.escaped(book.text(.fileOutcome)) + "\n\n"
      + prose(outcome, topHeading: 4, footnotes: footnotes)
  }

  // MARK: The end

  private mutating func history() {
    page.heading(2, book.text(.fileHistory))
    page.table(
      columns: [
        (book.text(.fileYear), false), (book.text(.fileTotal), true),
        (book.text(.fileMaximum), true), (book.text(.fileRevision), false),
        (book.text(.fileComparison), false),
      ],
      rows: view.history.map { row in
        [
          row.year, marked(row.total, isSum: row.isSum), row.maximum, row.revision,
          row.comparability.map { comparability in
            [row.change, comparability, row.note].compactMap { $0 }.joined(separator: " ")
          } ?? book.text(.fileFirst),
        ]
      })
  }

  private mutating func notes(_ parts: EvaluationPartsView) {
    page.heading(2, book.text(.fileNotes))
    page.list(parts.figureNotes)
    page.paragraph(book.text(.fileFigures))
    if parts.hasNarrative { page.paragraph(book.text(.fileNarrative)) }
    let sources =
      (parts.source.map { [(Phrase.fileSource, $0)] } ?? [])
      + parts.references.map { (Phrase.fileReferenceSource, $0) }
    page.list(
      markdown: sources.map { label, source in
        MarkdownText.escaped(book.text(label)) + ": "
          + (source.url.map { MarkdownText.link(source.title, to: $0) }
            ?? MarkdownText.escaped(source.title, startsLine: false))
          + (source.published.map { " (\($0))" } ?? "")
      })
  }

  private mutating func closing() {
    page.markdown("***")
    let site = context.results.site
    page.markdown(
      [
        // An address of the site has only characters that mean nothing in Markdown, and becomes a link by itself.
        book.text(.fileAddress, ["address": view.address]),
        site.licence.map {
          MarkdownText.escaped(book.text(.fileLicence, ["licence": $0]))
        },
        MarkdownText.escaped(book.text(.filePublisher, ["publisher": site.publisher.name])),
      ].compactMap { $0 }.joined(separator: "\\\n"))
  }
}
