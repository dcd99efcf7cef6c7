import KompassModel

/// The page of a municipality.
enum ProfilePage {
  /// - Parameter narratives: gives what the evaluators wrote.
  /// - Throws: what `narratives` throws.
  static func view(
    of municipality: Municipality, narratives: NarrativeSource, in context: PageContext
  ) throws -> ProfileView {
    let book = context.book
    let history = context.figures.history(of: municipality.slug)
    let latest = history?.latest
    let evaluation = try latest.map { card in
      try EvaluationParts.view(
        of: card, named: municipality.name, narratives: narratives, in: context)
    }
    return ProfileView(
      frame: context.frame(
        title: municipality.name,
        description: Descriptions(context: context).profile(municipality),
        crumbs: [Crumb(label: book.text(.titleMunicipalities), page: .municipalities)],
        scripts: latest == nil ? [] : ["dela.js"]),
      name: municipality.name, officialName: municipality.officialName,
      county: municipality.county,
      population: municipality.population.map { population in
        population.year.map {
          book.count(.inhabitants, population.count, ["year": String($0)])
        } ?? book.count(.inhabitantsUndated, population.count)
      },
      group: municipality.group?.name, evaluation: evaluation,
      evaluationHref: latest.map { context.links.link(to: .evaluation($0.evaluation.id)) },
      narrated: narrated(in: history).map {
        LinkView(label: String($0.year), href: context.links.link(to: .evaluation($0.id)))
      },
      history: history.map { rows($0, in: context) } ?? [],
      hasSeveral: (history?.entries.count ?? 0) > 1,
      slope: history.flatMap {
        context.charts.slope($0, named: municipality.name, id: municipality.slug.text)
      }.map { context.view($0, as: .slope) },
      mentions: context.figures.mentions(of: municipality.slug).compactMap {
        mention($0, in: context)
      },
      peers: latest.flatMap {
        PeersSection.view(of: $0, municipality: municipality, in: context)
      },
      alike: NeighboursSection.view(of: municipality, in: context),
      learning: try latest.flatMap {
        try LearningSection.view(
          of: $0, municipality: municipality, narratives: narratives, in: context)
      },
      easyReadHref: latest.map { _ in
        context.links.link(to: .easyRead(municipality.slug))
      },
      neighbours: latest == nil ? neighbours(of: municipality, in: context) : [],
      municipalitiesHref: context.links.link(to: .municipalities),
      search: history?.latestWithNarrative.flatMap { _ in
        context.searchLink.map { SearchFieldView(action: $0, slug: municipality.slug.text) }
      },
      embedHref: latest.flatMap { _ in
        context.allowsFrames
          ? context.links.link(to: .embedding) + "?kommun=" + municipality.slug.text : nil
      },
      downloads: downloads(of: municipality, isEvaluated: latest != nil, in: context),
      address: context.siteMap.url(of: context.page, in: context.language),
      citation: latest.map { Citation.text(of: $0, municipality: municipality, in: context) })
  }

  private static func downloads(
    of municipality: Municipality, isEvaluated: Bool, in context: PageContext
  ) -> [LinkView] {
    func link(_ phrase: Phrase, _ path: OutputPath) -> LinkView {
      LinkView(label: context.book.text(phrase), href: context.links.link(to: path))
    }
    let siteMap = context.siteMap
    let slug = municipality.slug
    return [
      isEvaluated ? link(.downloadFigures, siteMap.municipalityFiguresPath(of: slug)) : nil,
      link(.downloadData, siteMap.municipalityDataPath(of: slug)),
      link(
        .downloadMarkdown, siteMap.profileMarkdownPath(of: slug, in: context.language)),
    ].compactMap { $0 }
  }

  /// The latest evaluation with a narrative, when the latest of all has none.
  private static func narrated(in history: History?) -> Evaluation? {
    guard let history, history.latest?.evaluation.hasNarrative == false else { return nil }
    return history.latestWithNarrative?.evaluation
  }

  private static func rows(_ history: History, in context: PageContext) -> [HistoryRowView] {
    let book = context.book
    return history.entries.reversed().map { entry in
      let card = entry.card
      return HistoryRowView(
        year: String(card.evaluation.year),
        href: context.links.link(to: .evaluation(card.evaluation.id)),
        total: card.total.map { book.number($0.points) } ?? book.text(.missing),
        isSum: card.total?.isSum ?? false,
        maximum: book.number(card.framework.maximum), revision: String(card.framework.revision),
        framework: card.framework.title,
        change: entry.step?.change.map {
          book.text(.changeInPoints, ["difference": book.signed($0)])
        },
        comparability: entry.step.map { step in
          switch step.level {
          case .full: book.text(step.isWithinRevision ? .stepFull : .stepComparable)
          case .approximate: book.text(.stepApproximate)
          case .none: book.text(.stepNone)
          }
        },
        answerHref: card.evaluation.response.map { _ in
          context.links.link(to: .evaluation(card.evaluation.id)) + "#"
            + EvaluationParts.answerID
        },
        note: entry.step?.note?.text(in: context.language),
        noteLanguage: entry.step?.note.flatMap {
          context.foreign($0.language(for: context.language))
        })
    }
  }

  private static func mention(_ mention: Mention, in context: PageContext) -> LinkView? {
    guard let author = context.results.municipality(mention.evaluation.municipality) else {
      return nil
    }
    var values = ["name": author.name, "year": String(mention.evaluation.year)]
    let page = context.links.link(to: .evaluation(mention.evaluation))
    guard let number = mention.area else {
      return LinkView(label: context.book.text(.mentionedInOpening, values), href: page)
    }
    let card = context.figures.history(of: author.slug)?.entries
      .first { $0.card.evaluation.id == mention.evaluation }?.card
    values["area"] =
      card?.framework.area(number)?.name.text(in: context.language) ?? number.description
    return LinkView(
      label: context.book.text(.mentionedIn, values),
      href: page + "#" + EvaluationParts.chapterID(number))
  }

  /// Evaluated municipalities in the same county: something to look at where there is no result.
  private static func neighbours(
    of municipality: Municipality, in context: PageContext
  ) -> [LinkView] {
    context.figures.evaluated.filter { $0.countyCode == municipality.countyCode }.map {
      LinkView(label: $0.name, href: context.links.link(to: .profile($0.slug)))
    }
  }
}
