import KompassCharts
import KompassModel

/// The pictures for where a page is shared, in one language.
struct SharedPictures {
  /// The context of any page of the language.
  let context: PageContext
  private var book: Phrasebook { context.book }

  /// The width of every picture, in pixels.
  static let width = ShareCard.width
  /// The height of every picture, in pixels.
  static let height = ShareCard.height

  /// Which picture a page is shared with.
  ///
  /// A page of one evaluation has its own: that of the municipality is of its latest.
  static func page(for page: SitePage, in figures: SiteFigures) -> SitePage {
    switch page {
    case .profile(let slug), .easyRead(let slug):
      figures.history(of: slug) == nil ? .start : .profile(slug)
    case .evaluation: page
    default: .start
    }
  }

  /// The picture of one evaluation.
  func picture(of card: Scorecard, _ municipality: Municipality) -> Picture {
    Self.picture(
      ShareCard(
        heading: municipality.name,
        result: card.total.map { total in
          ShareCard.Result(
            points: book.number(total.points),
            caption: book.text(
              total.isSum ? .sharedSum : .totalOfMaximum,
              ["maximum": book.number(card.framework.maximum)]))
        },
        line: book.text(
          .sharedEvaluation,
          ["year": String(card.evaluation.year), "framework": card.framework.title]),
        siteName: context.siteTitle,
        figure: card.hasShape
          ? .radar(context.charts.radar(card, named: municipality.name, peers: Peers())) : .rose,
        language: context.language.text))
  }

  /// The picture of the site.
  func pictureOfSite() -> Picture {
    Self.picture(
      ShareCard(
        heading: context.siteTitle, result: nil, line: context.evaluatedSummary, siteName: "",
        figure: .rose, language: context.language.text))
  }

  /// What a picture shows, in words.
  func words(of page: SitePage) -> String {
    let shown: (municipality: Municipality, card: Scorecard)? =
      switch page {
      case .profile(let slug):
        context.figures.history(of: slug)?.latest.flatMap {
          context.figures.evaluation($0.evaluation.id)
        }
      case .evaluation(let id): context.figures.evaluation(id)
      default: nil
      }
    guard let (municipality, card) = shown else {
      return "\(context.siteTitle). \(context.evaluatedSummary)"
    }
    let total = Descriptions(context: context).total(of: card, named: municipality.name)
    return card.hasShape ? total + " " + book.text(.sharedRadar) : total
  }

  private static func picture(_ card: ShareCard) -> Picture {
    Picture(svg: Array(card.svg().utf8), width: width, height: height)
  }
}
