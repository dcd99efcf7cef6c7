import KompassModel

/// When what a page shows last changed, as far as the content says: never a clock.
struct PageDates {
  /// The figures of the site.
  let figures: SiteFigures

  /// The latest date of what the page shows: of its own evaluations, or of all where it sums up the whole site. Nil where the
  /// content states none.
  func date(of page: SitePage) -> PartialDate? {
    switch page {
    case .start, .municipalities, .compare, .search, .data, .embedding:
      latest(of: figures.evaluations)
    case .profile(let slug):
      latest(of: (figures.history(of: slug)?.entries ?? []).map(\.card.evaluation))
    case .easyRead(let slug), .embed(let slug):
      figures.history(of: slug)?.latest.flatMap { date(of: $0.evaluation) }
    case .evaluation(let id), .embedEvaluation(let id): date(of: id)
    case .comparison(let id, let partner):
      switch partner {
      case .evaluation(let other): [date(of: id), date(of: other)].compactMap { $0 }.max()
      case .reference: date(of: id)
      }
    case .area(let id):
      latest(
        of: figures.evaluations.filter { evaluation in
          figures.results.framework(evaluation.framework)?.areas.contains { $0.id == id } ?? false
        })
    case .glossary, .areas, .free, .notFound: nil
    }
  }

  /// The latest of when the evaluation was conducted, its source published and its answer published; nil where none of them
  /// is known.
  func date(of evaluation: Evaluation) -> PartialDate? {
    [
      evaluation.conducted,
      evaluation.source?.published.flatMap { PartialDate(String($0)) },
      evaluation.response?.published,
    ].compactMap { $0 }.max()
  }

  private func date(of id: EvaluationID) -> PartialDate? {
    figures.evaluation(id).flatMap { date(of: $0.card.evaluation) }
  }

  private func latest(of evaluations: [Evaluation]) -> PartialDate? {
    evaluations.compactMap { date(of: $0) }.max()
  }
}
