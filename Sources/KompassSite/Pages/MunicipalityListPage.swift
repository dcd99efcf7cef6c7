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
          ])),
      summary: context.evaluatedSummary,
      evaluated: context.figures.evaluated.compactMap { municipality in
        context.figures.history(of: municipality.slug)?.latest.map {
          context.latestView(municipality, $0)
        }
      },
      counties: context.counties)
  }
}
