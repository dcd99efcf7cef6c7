import KompassModel

/// The page of all municipalities.
enum MunicipalityListPage {
  static func view(in context: PageContext) -> MunicipalityListView {
    let book = context.book
    return MunicipalityListView(
      frame: context.frame(
        title: book.text(.titleMunicipalities),
        description: book.text(
          .descriptionMunicipalities,
          [
            "evaluated": book.grouped(context.figures.evaluated.count),
            "municipalities": book.grouped(context.results.municipalities.count),
          ]), scripts: ["kommuner.js"]),
      summary: context.evaluatedSummary, count: book.grouped(context.results.municipalities.count),
      evaluated: context.figures.evaluated.compactMap { municipality in
        context.figures.history(of: municipality.slug)?.latest.map {
          context.latestView(municipality, $0)
        }
      },
      counties: context.counties, groups: groups(in: context),
      sizes: SizeClass.allCases.map {
        ChoiceView(value: String($0.rawValue), label: context.sentences.name(of: $0))
      },
      revisions: revisions(in: context), n: "{n}", all: "{all}", figure: "{figure}",
      searchHref: context.searchLink)
  }

  private static func groups(in context: PageContext) -> [ChoiceView] {
    let names = Dictionary(
      context.results.municipalities.compactMap(\.group).map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    return names.sorted { $0.key < $1.key }.map { ChoiceView(value: $0.key, label: $0.value) }
  }

  private static func revisions(in context: PageContext) -> [SortRevisionView] {
    let cards = context.figures.evaluated.flatMap {
      context.figures.history(of: $0.slug)?.entries.map(\.card) ?? []
    }
    return context.results.frameworks.compactMap { framework in
      let cards = cards.filter { $0.framework.id == framework.id }
      guard !cards.isEmpty else { return nil }
      func figure(_ value: String, _ label: String, column: Int) -> SortFigureView {
        SortFigureView(
          value: "\(value)-\(framework.id)", label: label, framework: framework.id.description,
          revision: String(framework.revision), column: String(column))
      }
      let areas = framework.areas.enumerated().compactMap { place, area in
        cards.contains { $0.area(area.number)?.score != nil }
          ? figure(
            "omrade-\(area.number)", area.name.text(in: context.language), column: place + 1) : nil
      }
      let total =
        cards.contains { $0.total != nil }
        ? [figure("total", context.book.text(.sortTotal), column: 0)] : []
      return SortRevisionView(
        id: framework.id.description, revision: String(framework.revision), figures: total + areas)
    }
  }
}
