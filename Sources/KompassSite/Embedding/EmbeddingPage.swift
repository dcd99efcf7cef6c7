import KompassData
import KompassModel
import KompassTemplates

/// The page where one makes the code that embeds a profile; without a script it has one for each evaluated municipality.
///
/// Where no site may show a profile in a frame, pictures alone are offered, without a script.
enum EmbeddingPage {
  static func view(in context: PageContext) -> EmbeddingView {
    let book = context.book
    let placeholder = book.text(.embedPlaceholder)
    let root = context.siteMap.baseURL.description
    let profile =
      root + context.siteMap.profilePattern(municipality: placeholder, in: context.language)
    let element = EmbedSnippet.element(script: elementURL(in: context))
    let label = book.text(.embedLink, ["name": placeholder])
    let hasFrames = context.allowsFrames
    return EmbeddingView(
      frame: context.frame(
        title: book.text(.titleEmbedding), description: book.text(.descriptionEmbedding),
        scripts: hasFrames ? ["badda-in.js"] : []),
      hasFrames: hasFrames,
      elementSnippet: element.text([
        "kommun": placeholder, "attributes": "", "href": profile, "label": label,
      ]),
      frameSnippet: frame(src: profile + SiteMap.embedAddress, label: label),
      imageSnippet: badge(beside: profile, label: label),
      placeholder: placeholder,
      municipalities: context.figures.evaluated.map { municipality in
        let label = book.text(.embedLink, ["name": municipality.name])
        func url(_ page: SitePage) -> String { context.siteMap.url(of: page, in: context.language) }
        return EmbedSnippetView(
          name: municipality.name,
          snippet: hasFrames
            ? frame(src: url(.embed(municipality.slug)), label: label)
            : badge(beside: url(.profile(municipality.slug)), label: label))
      },
      languages: context.results.site.languages.map {
        ChoiceView(value: $0.text, label: context.languageName($0))
      },
      element: context.scriptLink(SiteMap.elementName),
      data: Markup(trusted: String(decoding: json(in: context).bytes, as: UTF8.self)),
      origin: context.siteMap.baseURL.origin, n: "{n}", label: "{label}")
  }

  /// How a link to what is embedded is worded: of the latest evaluation, or of that of a year.
  static func label(name: String, year: Int?, in book: Phrasebook) -> String {
    year.map { book.text(.embedOneLink, ["name": name, "year": String($0)]) }
      ?? book.text(.embedLink, ["name": name])
  }

  private static func frame(src: String, label: String) -> String {
    EmbedSnippet.frame.text([
      "src": src, "label": label,
      "height": String(EmbedSnippet.height(isCompact: false, isOneArea: false)),
    ])
  }

  private static func badge(beside page: String, label: String) -> String {
    EmbedSnippet.image.text([
      "href": page, "src": "\(page)\(ChartFile.badge.name).\(ChartFormat.svg.rawValue)",
      "label": label,
    ])
  }

  private static func elementURL(in context: PageContext) -> String {
    context.siteMap.url(of: SiteMap.elementPath)
  }

  /// What the script needs: municipalities, years and areas to choose, and the code with names in braces.
  private static func json(in context: PageContext) -> JSONValue {
    let figures = context.figures
    let root = context.siteMap.baseURL.description
    let municipalities = figures.evaluated.compactMap { municipality in
      figures.history(of: municipality.slug).map { history in
        JSONValue.object([
          ("slug", .text(municipality.slug.text)), ("name", .text(municipality.name)),
          ("evaluations", .list(history.entries.reversed().map { evaluation($0.card) })),
        ])
      }
    }
    let frameworks = context.results.frameworks.map { framework in
      let areas = framework.areas.map { area in
        JSONValue.list([
          .text(area.number.description), .text(area.name.text(in: context.language)),
        ])
      }
      return (framework.id.description, JSONValue.list(areas))
    }
    let languages = context.books.sorted { $0.key.text < $1.key.text }.map { language, book in
      let profile = context.siteMap.profilePattern(municipality: "{kommun}", in: language)
      let evaluation = context.siteMap.evaluationPattern(
        municipality: "{kommun}", year: "{ar}", in: language)
      return (
        language.text,
        JSONValue.object([
          ("profile", .text(root + profile)), ("evaluation", .text(root + evaluation)),
          ("label", .text(book.patterns(of: .embedLink).first?.1)),
          ("yearLabel", .text(book.patterns(of: .embedOneLink).first?.1)),
        ])
      )
    }
    let charts = [("radar", ChartFile.radar), ("bars", .bars), ("badge", .badge)].map {
      ($0.0, JSONValue.text("\($0.1.name).\(ChartFormat.svg.rawValue)"))
    }
    return .object([
      ("root", .text(root)), ("municipalities", .list(municipalities)),
      ("frameworks", .object(frameworks)), ("languages", .object(languages)),
      ("element", .text(EmbedSnippet.element(script: elementURL(in: context)).pattern)),
      ("frame", .text(EmbedSnippet.frame.pattern)), ("image", .text(EmbedSnippet.image.pattern)),
      ("charts", .object(charts)),
      (
        "heights",
        .list(
          [false, true].map { isCompact in
            .list(
              [false, true].map {
                .number(EmbedSnippet.height(isCompact: isCompact, isOneArea: $0))
              })
          })
      ),
    ])
  }

  /// The year of an evaluation; its revision and charts only where it has scores by area.
  private static func evaluation(_ card: Scorecard) -> JSONValue {
    .object([
      ("year", .text(String(card.evaluation.year))),
      ("framework", card.hasAreas ? .text(card.framework.id.description) : nil),
      ("radar", .mark(card.hasShape)),
    ])
  }
}
