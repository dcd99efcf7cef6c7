import KompassCharts
import KompassModel
import KompassTemplates

/// Lays out the map of all municipalities: evaluated or not, and the class of the total in the newest revision.
///
/// Totals of two revisions are never shown on one scale: who was evaluated by older revisions only is a class of its own.
struct MapSection {
  /// What a municipality is on the map.
  private enum Class: Hashable {
    /// No evaluation.
    case none
    /// Evaluated, but without a total in the newest revision.
    case other
    /// A total in the newest revision.
    case total(TotalClass)

    /// From none to the highest.
    static let all = [Class.none, .other] + TotalClass.allCases.map(Class.total)

    /// The place among the fills of the map.
    var index: Int {
      switch self {
      case .none: 0
      case .other: 1
      case .total(let total): 2 + total.rawValue
      }
    }
  }

  /// One municipality on the map.
  private struct Place {
    let municipality: Municipality
    let mapClass: Class
    /// The evaluation that the class follows from; nil when there is none.
    let card: Scorecard?
  }

  private let framework: Framework
  private let places: [Place]
  private let context: PageContext
  private var book: Phrasebook { context.book }

  /// - Returns: nil when there are no borders or no framework.
  static func view(in context: PageContext) -> MapView? {
    MapSection(context: context)?.view
  }

  /// - Returns: nil when there are no borders or no framework.
  init?(context: PageContext) {
    guard !context.results.borders.isEmpty, let framework = context.results.frameworks.first else {
      return nil
    }
    self.framework = framework
    self.context = context
    let totals = context.figures.table(of: .total, in: framework.id)?.latest ?? []
    let cards = Dictionary(
      totals.map { ($0.municipality.slug, $0.card) }, uniquingKeysWith: { first, _ in first })
    places = context.results.municipalities.map { municipality in
      if let card = cards[municipality.slug], let total = card.total {
        let mapClass = TotalClass(of: total.points, maximum: framework.maximum)
        return Place(municipality: municipality, mapClass: .total(mapClass), card: card)
      }
      let latest = context.figures.history(of: municipality.slug)?.latest
      return Place(
        municipality: municipality, mapClass: latest == nil ? .none : .other, card: latest)
    }
  }

  private var view: MapView {
    let attribution = context.results.mapAttribution
    return MapView(
      chart: context.view(chart, as: .map), revision: String(framework.revision),
      classes: Class.all.map(view), attribution: attribution?.text(in: context.language),
      attributionLanguage: attribution.flatMap {
        context.foreign($0.language(for: context.language))
      })
  }

  // MARK: Picture

  private var chart: MapChart { chart(key: [], note: nil) { context.links.link(to: $0) } }

  /// The map for a file that is shown elsewhere: links have whole addresses, and the key and the source of the borders
  /// are in the picture.
  var chartOfItsOwn: MapChart {
    chart(
      key: Class.all.map { MapChart.KeyEntry(classIndex: $0.index, name: label(of: $0)) },
      note: context.results.mapAttribution.map {
        book.text(.mapBorders, ["attribution": $0.text(in: context.language)])
      }
    ) { context.siteMap.url(of: $0, in: context.language) }
  }

  private func chart(
    key: [MapChart.KeyEntry], note: String?, href: (SitePage) -> String
  ) -> MapChart {
    let borders = Dictionary(
      context.results.borders.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return MapChart(
      identity: ChartIdentity(
        id: "karta",
        title: book.text(.mapTitle, ["revision": String(framework.revision)]),
        description: context.evaluatedSummary, language: context.language.text),
      regions: places.compactMap { place in
        borders[place.municipality.code].map {
          region(place, $0, href: href(.profile(place.municipality.slug)))
        }
      }, key: key, note: note)
  }

  private func region(
    _ place: Place, _ border: MunicipalityBorder, href: String
  ) -> MapChart.Region {
    // The list beside the map has the same links: nobody needs to step through them twice.
    MapChart.Region(
      id: place.municipality.slug.text, title: title(of: place),
      href: href,
      classIndex: place.mapClass.index, isFocusable: false,
      isEmphasised: place.card != nil,
      polygons: border.polygons.map { polygon in
        polygon.map { ring in
          ring.map { MapChart.Point(x: $0.longitude, y: $0.latitude) }
        }
      })
  }

  private func title(of place: Place) -> String {
    let name = place.municipality.name
    guard let card = place.card else { return book.text(.mapNone, ["name": name]) }
    let year = String(card.evaluation.year)
    guard case .total = place.mapClass, let total = card.total else {
      return book.text(
        .mapEvaluated,
        ["name": name, "year": year, "revision": String(card.framework.revision)])
    }
    return book.text(
      .mapTotal,
      [
        "name": name, "year": year, "revision": String(card.framework.revision),
        "points": total.isSum
          ? book.text(.markedSum, ["points": book.number(total.points)])
          : book.number(total.points),
        "maximum": book.number(card.framework.maximum),
      ])
  }

  /// The map as a table: one row for each municipality, in the order of the register.
  var rows: [MapRow] {
    places.map { place in
      var total: Figure?
      if case .total = place.mapClass { total = place.card?.total }
      return MapRow(
        municipality: place.municipality, mapClass: label(of: place.mapClass), card: place.card,
        total: total)
    }
  }

  // MARK: Words

  private func view(of mapClass: Class) -> MapClassView {
    let members = places.filter { $0.mapClass == mapClass }
    return MapClassView(
      swatch: Markup(trusted: KeySwatch(.region(mapClass.index)).inline()),
      label: label(of: mapClass), count: book.count(.mapCount, members.count),
      members: mapClass == .none
        ? []
        : members.sorted { SwedishOrder($0.municipality.name) < SwedishOrder($1.municipality.name) }
          .compactMap { place in
            place.card.map { context.latestView(place.municipality, $0) }
          },
      showsTotals: mapClass != .other)
  }

  private func label(of mapClass: Class) -> String {
    switch mapClass {
    case .none: return book.text(.mapClassNone)
    case .other: return book.text(.mapClassOther, ["revision": String(framework.revision)])
    case .total(let total):
      let fewest = book.number(total.fewest(of: framework.maximum))
      if let next = TotalClass(rawValue: total.rawValue + 1) {
        let bound = book.number(next.fewest(of: framework.maximum))
        return total == .underHalf
          ? book.text(.mapClassUnder, ["bound": bound])
          : book.text(.mapClassBetween, ["fewest": fewest, "bound": bound])
      }
      return book.text(.mapClassFrom, ["fewest": fewest])
    }
  }
}
