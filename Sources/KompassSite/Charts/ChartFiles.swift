import KompassCharts
import KompassModel

/// Charts as files of their own in one language, each drawing with its table.
///
/// A page links the files of the charts that it shows; what is planned here and what pages link is decided by the same
/// conditions, and tests follow every link.
///
/// No value, for the same reason as ``SiteEdition``.
final class ChartFiles: Sendable {
  /// Makes what a page, and so the files beside it, are made from.
  private let contexts: @Sendable (SitePage) -> PageContext
  private let start: PageContext
  private var figures: SiteFigures { start.figures }
  private var charts: ChartBuilder { start.charts }
  private var tables: ChartTables { ChartTables(book: start.book) }

  /// - Parameter start: that of the start page.
  init(contexts: @escaping @Sendable (SitePage) -> PageContext, start: PageContext) {
    self.contexts = contexts
    self.start = start
  }

  /// Those of one municipality, in no particular order.
  func files(of municipality: Municipality) -> [PlannedFile] {
    guard let history = figures.history(of: municipality.slug) else { return [] }
    let own =
      ofProfile(municipality, history)
      + history.entries.flatMap { ofEvaluation($0.card, municipality) }
    return own.map {
      $0.using($0.uses == [.everything] ? [.history(municipality.slug)] : $0.uses)
    }
      + figures.preparedComparisons(of: municipality).flatMap { comparison in
        ofComparison(comparison).map { $0.using(comparison.page.uses) }
      }
  }

  /// Those of areas and of the start page, in no particular order.
  func ofNoMunicipality() -> [PlannedFile] { ofAreas() + ofStart() }

  // MARK: Of a municipality

  private func ofProfile(_ municipality: Municipality, _ history: History) -> [PlannedFile] {
    let page = SitePage.profile(municipality.slug)
    var files = history.latest.map { shown($0, municipality, on: page) } ?? []
    if history.hasTotalsOverYears {
      files += pair(
        .slope, on: page,
        drawing: { [self] in
          charts.slope(history, named: municipality.name, id: municipality.slug.text)?
            .standaloneBytes() ?? []
        }, table: { [self] in tables.slope(history) })
    }
    if let latest = history.latest, let strip = StripOfTotals(of: latest, in: figures) {
      files += pair(
        .totals, on: page, drawing: { [self] in charts.totals(strip).standaloneBytes() },
        table: { [self] in
          tables.strip(
            strip.results, spread: strip.spread, maximum: strip.framework.maximum,
            reference: strip.reference,
            referencePoints: strip.reference?.total)
        }
      ).map { $0.using([.history(municipality.slug), .results(strip.framework.id, .total)]) }
    }
    return files
  }

  private func ofEvaluation(_ card: Scorecard, _ municipality: Municipality) -> [PlannedFile] {
    let page = SitePage.evaluation(card.evaluation.id)
    let name = municipality.name
    var files = shown(card, municipality, on: page)
    if card.hasSubareas {
      files += pair(
        .subareas, on: page,
        drawing: { [self] in charts.subareas(card, named: name).standaloneBytes() },
        table: { [self] in tables.subareas(card) })
    }
    if card.hasAreas, let previous = figures.peers(of: card).previous,
      let changes = Changes(from: previous, to: card), !changes.areas.isEmpty
    {
      files += pair(
        .changes, on: page,
        drawing: { [self] in charts.changes(changes, named: name).standaloneBytes() },
        table: { [self] in tables.changes(changes) })
    }
    return files
  }

  /// What other sites show as pictures: of an evaluation, or of the latest beside the profile.
  private func shown(
    _ card: Scorecard, _ municipality: Municipality, on page: SitePage
  ) -> [PlannedFile] {
    let peers = figures.peers(of: card, isFixed: page == .evaluation(card.evaluation.id))
      .withoutTargets
    let name = municipality.name
    var files = [
      PlannedFile(path(of: .badge, on: page, as: .svg)) { [self] _ in
        charts.badge(card, named: name).standaloneBytes()
      }
    ]
    if card.hasAreas {
      files += pair(
        .bars, on: page,
        drawing: { [self] in charts.bars(card, named: name, peers: peers).standaloneBytes() },
        table: { [self] in tables.areas(card, peers: peers) })
    }
    if card.hasShape {
      files += pair(
        .radar, on: page,
        drawing: { [self] in charts.radar(card, named: name, peers: peers).standaloneBytes() },
        table: { [self] in tables.areas(card, peers: peers) })
    }
    return files
  }

  private func ofComparison(_ comparison: PreparedComparison) -> [PlannedFile] {
    guard let layout = ComparisonPage.layout(of: comparison, in: contexts(comparison.page)) else {
      return []
    }
    return layout.groups.filter(\.hasRadar).flatMap { group in
      pair(
        .compared(group.framework.id), on: comparison.page,
        drawing: { [self] in charts.radar(group).standaloneBytes() },
        table: { [self] in tables.compared(group) })
    }
  }

  // MARK: Of all

  private func ofAreas() -> [PlannedFile] {
    figures.results.frameworks.flatMap { framework in
      framework.areas.flatMap { area -> [PlannedFile] in
        let page = SitePage.area(area.id)
        var files: [PlannedFile] = []
        if let table = figures.table(of: .area(area.number), in: framework.id),
          let spread = Spread(table.latest.map(\.figure.points))
        {
          let reference = figures.results.mainReference(for: framework.id)
          files += pair(
            .spread(framework.id), on: page,
            drawing: { [self] in
              charts.strip(
                DrawnResults.of(table), spread: spread, area: area, of: framework,
                reference: reference
              ).standaloneBytes()
            },
            table: { [self] in
              tables.strip(
                table.latest, spread: spread, maximum: Area.maximum, reference: reference,
                referencePoints: reference?.areas[area.number])
            })
        }
        let rows = SubareaSpreads.rows(of: area, in: framework.id, figures)
        if let chart = charts.subareaSpreads(rows, area: area, of: framework) {
          files += pair(
            .subareaMeans(framework.id), on: page, drawing: { chart.standaloneBytes() },
            table: { [self] in tables.subareaMeans(rows) })
        }
        return files
      }
    }
  }

  private func ofStart() -> [PlannedFile] {
    var files: [PlannedFile] = []
    if let (municipality, card) = StartPage.featured(in: figures) {
      let peers = StartPage.featuredPeers(of: card, in: figures)
      files += pair(
        .example, on: .start,
        drawing: { [self] in
          charts.radar(card, named: municipality.name, peers: peers).standaloneBytes()
        },
        table: { [self] in tables.areas(card, peers: peers) })
    }
    if let framework = figures.results.frameworks.first,
      let reference = figures.results.mainReference(for: framework.id), !reference.areas.isEmpty
    {
      files += pair(
        .reference, on: .start,
        drawing: { [self] in charts.reference(reference, of: framework).standaloneBytes() },
        table: { [self] in tables.reference(reference, of: framework) })
    }
    if let map = MapSection(context: start) {
      files += pair(
        .map, on: .start, drawing: { map.chartOfItsOwn.standaloneBytes() },
        table: { [self] in tables.map(map.rows) })
    }
    return files
  }

  // MARK: Files

  private func path(of chart: ChartFile, on page: SitePage, as format: ChartFormat) -> OutputPath {
    start.siteMap.path(of: chart, on: page, as: format, in: start.language)
  }

  private func pair(
    _ chart: ChartFile, on page: SitePage, drawing: @escaping @Sendable () -> [UInt8],
    table: @escaping @Sendable () -> [UInt8]
  ) -> [PlannedFile] {
    [
      PlannedFile(path(of: chart, on: page, as: .svg)) { _ in drawing() },
      PlannedFile(path(of: chart, on: page, as: .csv)) { _ in table() },
    ]
  }
}
