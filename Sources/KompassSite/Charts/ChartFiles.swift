import KompassCharts
import KompassModel

/// Charts as files of their own in one language, each drawing with its table.
struct ChartFiles: Sendable {
  /// The figures of the site.
  let figures: SiteFigures
  /// Where files lie.
  let siteMap: SiteMap
  /// The language.
  let language: LanguageCode
  /// Its words.
  let book: Phrasebook
  private var builder: ChartBuilder { ChartBuilder(book: book) }
  private var tables: ChartTables { ChartTables(book: book) }

  /// Every file, in no particular order.
  func plan() -> [PlannedFile] {
    figures.evaluated.flatMap { municipality -> [PlannedFile] in
      guard let history = figures.history(of: municipality.slug) else { return [] }
      let page = SitePage.profile(municipality.slug)
      return slope(history, municipality)
        + (history.latest.map { files(of: $0, municipality, on: page) } ?? [])
        + history.entries.flatMap { entry in
          files(of: entry.card, municipality, on: .evaluation(entry.card.evaluation.id))
            + changes(of: entry.card, municipality)
        }
    } + strips()
  }

  /// What other sites show as pictures: of an evaluation, or of the latest beside the profile.
  private func files(
    of card: Scorecard, _ municipality: Municipality, on page: SitePage
  ) -> [PlannedFile] {
    let peers = figures.peers(of: card, isFixed: page == .evaluation(card.evaluation.id))
      .withoutTargets
    let name = municipality.name
    func file(_ chart: ChartFile) -> (ChartFormat) -> OutputPath {
      { siteMap.path(of: chart, on: page, as: $0, in: language) }
    }
    var files = [
      PlannedFile(file(.badge)(.svg)) { _ in
        Array(builder.badge(card, named: name).standalone().utf8)
      }
    ]
    if card.hasAreas {
      files += pair(
        file(.bars), drawing: { builder.bars(card, named: name, peers: peers).standalone() },
        table: { tables.areas(card, peers: peers) })
    }
    if card.hasShape {
      files += pair(
        file(.radar), drawing: { builder.radar(card, named: name, peers: peers).standalone() },
        table: { tables.areas(card, peers: peers) })
    }
    return files
  }

  private func changes(of card: Scorecard, _ municipality: Municipality) -> [PlannedFile] {
    let peers = figures.peers(of: card)
    let name = municipality.name
    guard card.hasAreas else { return [] }
    var files: [PlannedFile] = []
    if let changes = peers.previous.flatMap({ Changes(from: $0, to: card) }),
      !changes.areas.isEmpty
    {
      files += pair(
        { siteMap.path(of: .changes, of: card.evaluation.id, as: $0, in: language) },
        drawing: { builder.changes(changes, named: name).standalone() },
        table: { tables.changes(changes) })
    }
    return files
  }

  private func slope(_ history: History, _ municipality: Municipality) -> [PlannedFile] {
    guard history.hasTotalsOverYears else { return [] }
    return pair(
      { siteMap.slopePath(of: municipality.slug, as: $0, in: language) },
      drawing: {
        builder.slope(history, named: municipality.name, id: municipality.slug.text)?
          .standalone() ?? ""
      }, table: { tables.slope(history) })
  }

  private func strips() -> [PlannedFile] {
    figures.results.frameworks.flatMap { framework in
      framework.areas.flatMap { area -> [PlannedFile] in
        let latest =
          figures.table(of: .area(area.number), in: framework.id)?.latest ?? []
        guard let spread = Spread(latest.map(\.figure.points)) else { return [] }
        let reference = figures.results.mainReference(for: framework.id)
        return pair(
          { siteMap.stripPath(of: area.id, framework: framework.id, as: $0, in: language) },
          drawing: {
            builder.strip(
              latest, spread: spread, area: area, of: framework, reference: reference
            ).standalone()
          }, table: { tables.strip(latest) })
      }
    }
  }

  private func pair(
    _ path: (ChartFormat) -> OutputPath, drawing: @escaping @Sendable () -> String,
    table: @escaping @Sendable () -> [UInt8]
  ) -> [PlannedFile] {
    [
      PlannedFile(path(.svg)) { _ in Array(drawing().utf8) },
      PlannedFile(path(.csv)) { _ in table() },
    ]
  }
}
