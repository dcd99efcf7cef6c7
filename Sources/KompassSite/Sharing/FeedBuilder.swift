import KompassData
import KompassModel

/// Puts together the feeds of one language.
struct FeedBuilder {
  /// The context of the page that shows what the feed tells of: the start page or a profile.
  let context: PageContext

  /// All evaluations of the site; nil when there is none.
  func all() -> AtomFeed? {
    feed(
      title: context.book.text(.feedAll, ["site": context.siteTitle]),
      of: context.figures.evaluated.flatMap { municipality in
        entries(of: municipality).map { (municipality, $0) }
      })
  }

  /// The evaluations of one municipality; nil when there is none.
  func evaluations(of municipality: Municipality) -> AtomFeed? {
    feed(
      title: context.book.text(.feedOne, ["name": municipality.officialName]),
      of: entries(of: municipality).map { (municipality, $0) })
  }

  private func entries(of municipality: Municipality) -> [Scorecard] {
    (context.figures.history(of: municipality.slug)?.entries ?? []).map(\.card).reversed()
  }

  private func feed(
    title: String, of evaluations: [(municipality: Municipality, card: Scorecard)]
  ) -> AtomFeed? {
    guard !evaluations.isEmpty else { return nil }
    let dates = PageDates(figures: context.figures)
    let dated = evaluations.map { municipality, card in
      (
        municipality, card,
        // The year is always known.
        dates.date(of: card.evaluation) ?? PartialDate(String(card.evaluation.year))
      )
    }
    let sorted = dated.enumerated().sorted { left, right in
      // Of one day, those of the later year, then as they came.
      let (one, other) = (left.element, right.element)
      if let date = one.2, let otherDate = other.2, date.firstDay != otherDate.firstDay {
        return date > otherDate
      }
      if one.1.evaluation.year != other.1.evaluation.year {
        return one.1.evaluation.year > other.1.evaluation.year
      }
      return left.offset < right.offset
    }.map(\.element)
    return AtomFeed(
      title: title, url: context.siteMap.url(ofFeed: context.page, in: context.language),
      pageURL: context.siteMap.url(of: context.page, in: context.language),
      language: context.language, publisher: context.results.site.publisher,
      licence: context.results.site.licence.map { LicenceAddress.page(of: $0) },
      entries: sorted.compactMap { municipality, card, date in
        date.map {
          AtomFeed.Entry(
            url: context.siteMap.url(of: .evaluation(card.evaluation.id), in: context.language),
            title: context.book.text(
              .titleEvaluation,
              ["name": municipality.name, "year": String(card.evaluation.year)]),
            summary: Descriptions(context: context).evaluation(card, of: municipality),
            updated: $0)
        }
      })
  }
}
