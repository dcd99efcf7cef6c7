import KompassCharts
import KompassModel
import KompassTemplates

/// The most common themes of the opportunities that evaluations list for an area.
enum AreaThemes {
  /// How many themes are shown at most.
  private static let most = 5

  /// The themes that most evaluations share, then most opportunities, then in the publisher's order; a theme of a single
  /// evaluation is not common.
  static func views(
    of area: AreaNumber, in framework: FrameworkID, _ context: PageContext
  ) -> [ThemeView] {
    let uses = context.figures.themeUses(in: area, of: framework)
    let all = context.figures.opportunities(in: area, of: framework)
    return context.results.themes.map { theme in (theme, uses.filter { $0.theme == theme.id }) }
      .map { (theme: $0.0, uses: $0.1, evaluations: evaluations($0.1)) }
      .filter { $0.evaluations.count > 1 }
      .enumerated()
      .sorted {
        ($1.element.evaluations.count, $1.element.uses.count, $0.offset)
          < ($0.element.evaluations.count, $0.element.uses.count, $1.offset)
      }
      .prefix(most)
      .map { view(of: $0.element.theme, $0.element.uses, $0.element.evaluations, of: all, context) }
  }

  private static func evaluations(_ uses: [ThemeUse]) -> [EvaluationID] {
    var seen: Set<EvaluationID> = []
    return uses.map(\.evaluation).filter { seen.insert($0).inserted }
  }

  private static func view(
    of theme: Theme, _ uses: [ThemeUse], _ evaluations: [EvaluationID], of all: Int,
    _ context: PageContext
  ) -> ThemeView {
    let book = context.book
    let first = Dictionary(
      uses.map { ($0.evaluation, $0) }, uniquingKeysWith: { first, _ in first })
    return ThemeView(
      name: theme.name.text(in: context.language),
      language: context.foreign(theme.name.language(for: context.language)),
      count: book.count(
        .themeCount, evaluations.count,
        ["uses": book.count(.themeUses, uses.count), "all": String(all)]),
      bar: Markup(
        trusted: BarRow(value: Double(uses.count), maximum: Double(all), marks: []).inline()),
      places: evaluations.compactMap { id in
        guard let municipality = context.results.municipality(id.municipality),
          let use = first[id]
        else { return nil }
        return LinkView(
          label: context.sentences.label(municipality.name, year: id.year),
          href: context.links.link(to: .evaluation(id)) + "#"
            + EvaluationParts.opportunityID(use.area, use.opportunity))
      })
  }
}
