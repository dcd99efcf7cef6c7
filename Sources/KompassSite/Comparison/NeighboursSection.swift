import KompassCharts
import KompassModel
import KompassTemplates

/// Lays out which evaluated municipalities are like the one of the page.
enum NeighboursSection {
  /// The distance that fills a bar.
  private static let farthest = 400

  /// - Returns: nil when no distance is known.
  static func view(of municipality: Municipality, in context: PageContext) -> NeighboursView? {
    let neighbours = context.figures.neighbours(of: municipality)
    guard let nearest = neighbours.first else { return nil }
    return NeighboursView(
      sentence: context.book.text(
        .similarSentence,
        [
          "name": municipality.name, "other": nearest.municipality.name,
          "reasons": context.sentences.reasons(
            nearest.similarity, of: nearest.municipality, to: municipality),
        ]),
      method: context.methodLink(.similarAnchor),
      rows: neighbours.compactMap { row($0, of: municipality, in: context) })
  }

  private static func row(
    _ neighbour: Neighbour, of municipality: Municipality, in context: PageContext
  ) -> NeighbourView? {
    let book = context.book
    let other = neighbour.municipality
    let similarity = neighbour.similarity
    guard let latest = context.figures.history(of: other.slug)?.latest,
      let inhabitants = other.population
    else { return nil }
    return NeighbourView(
      name: other.name, href: context.links.link(to: .profile(other.slug)),
      degree: context.sentences.degree(similarity),
      reasons: context.sentences.reasons(similarity, of: other, to: municipality),
      distance: book.number(Points(hundredths: similarity.hundredths)),
      bar: Markup(
        trusted: BarRow(
          value: Double(min(similarity.hundredths, farthest)), maximum: Double(farthest), marks: []
        ).inline()),
      inhabitants: book.grouped(inhabitants.count, inTable: true), group: other.group?.name,
      county: other.county, latest: context.latestView(other, latest),
      comparison: context.figures.comparison(of: municipality, with: other).map {
        context.links.link(to: .comparison($0.subject, .evaluation($0.other)))
      })
  }
}
