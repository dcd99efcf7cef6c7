import KompassModel
import KompassTemplates

/// The page of an area, in every revision that has it.
enum AreaPage {
  /// - Parameter narratives: gives what the evaluators wrote.
  /// - Returns: nil when no revision has the area.
  /// - Throws: what `narratives` throws.
  static func view(
    of id: Slug, narratives: NarrativeSource, in context: PageContext
  ) throws -> AreaView? {
    let book = context.book
    let versions = context.results.frameworks.flatMap { framework in
      framework.areas.filter { $0.id == id }.map { (framework: framework, area: $0) }
    }
    guard let (framework, area) = versions.first else { return nil }
    let name = area.name.text(in: context.language)
    return try AreaView(
      frame: context.frame(
        title: name, description: Descriptions(context: context).area(versions, named: name),
        crumbs: [Crumb(label: book.text(.titleAreas), page: .areas)]),
      name: name, revisions: versions.map { try revision($0.0, $0.1, narratives, in: context) },
      hasSeveral: versions.count > 1,
      others: framework.areas.filter { $0.id != id }.map {
        LinkView(
          label: $0.name.text(in: context.language), href: context.links.link(to: .area($0.id)))
      })
  }

  /// The place of a revision on the page of an area.
  static func revisionID(_ framework: FrameworkID) -> String { "revision-\(framework)" }

  /// The place of a sub-area on the page of its area.
  static func subareaID(_ number: SubareaNumber, in framework: FrameworkID) -> String {
    "\(revisionID(framework))-delomrade-\(number.area)-\(number.place)"
  }

  private static func revision(
    _ framework: Framework, _ area: Area, _ narratives: NarrativeSource, in context: PageContext
  ) throws -> AreaRevisionView {
    let book = context.book
    let results = context.figures.results(of: .area(area.number), in: framework.id)
    let table = context.figures.table(of: .area(area.number), in: framework.id)
    let latest = table?.latest ?? []
    let good = GoodResults.among(latest)
    let subareas = SubareaSpreads.rows(of: area, in: framework.id, context.figures)
    let summary = PeerSummary(latest)
    let spread = Spread(latest.map(\.figure.points))
    let reference = context.results.mainReference(for: framework.id)
    let about = area.about.prose(in: context.language)
    return AreaRevisionView(
      id: revisionID(framework.id), title: framework.title,
      revision: String(framework.revision), number: area.number.description,
      name: area.name.text(in: context.language),
      otherNames: area.otherNames.isEmpty
        ? nil : book.list(area.otherNames.map { book.text(.quoted, ["text": $0]) }),
      about: context.render(about.prose, topHeading: 4, idPrefix: "om-\(framework.id)--"),
      aboutLanguage: context.foreign(about.language),
      subareas: area.subareas.map {
        SubareaRows.row(
          $0, score: nil, id: subareaID($0.number, in: framework.id), in: context)
      },
      strip: spread.map {
        context.view(
          context.charts.strip(
            table.map { DrawnResults.of($0) } ?? [], spread: $0, area: area, of: framework,
            reference: reference),
          as: .spread(framework.id))
      },
      spread: spread.map(context.sentences.spread),
      mean: summary.flatMap(context.mean),
      subareaChart: context.charts.subareaSpreads(subareas, area: area, of: framework)
        .map { context.view($0, as: .subareaMeans(framework.id)) },
      subareaTable: SubareaSpreads.table(subareas, of: area, in: framework, context),
      subareaBasis: SubareaSpreads.basis(of: subareas, context),
      subareaDerived: SubareaSpreads.derived(in: subareas, context),
      subareaSentences: SubareaSpreads.sentences(subareas, context),
      best: good.isEmpty ? GoodResults.best(among: latest, context) : nil,
      good: try good.map {
        try GoodResults.view(of: $0, in: area.number, narratives: narratives, context)
      },
      themes: AreaThemes.views(of: area.number, in: framework.id, context),
      reference: reference.flatMap { reference in
        reference.areas[area.number].map {
          book.text(
            .referenceArea,
            ["reference": context.sentences.name(of: reference), "points": book.number($0)])
        }
      },
      referenceNote: reference?.areas[area.number] == nil
        ? nil : reference?.note?.text(in: context.language),
      results: MadeList(count: results.count) { place in
        let result = results[place]
        let id = result.card.evaluation.id
        return AreaResultView(
          name: result.municipality.name,
          href: context.chapterLink(to: result.card, area: area.number), year: String(id.year),
          score: book.number(result.figure.points), isSum: result.figure.isSum)
      })
  }
}
