import KompassCharts
import KompassModel
import KompassTemplates

/// The page where a reader chooses what stands beside each other; without a script it leads to what was made beforehand.
enum ComparePage {
  static func view(in context: PageContext) -> CompareView {
    let book = context.book
    let figures = context.figures
    let histories = figures.evaluated.compactMap { municipality in
      figures.history(of: municipality.slug).map { (municipality: municipality, history: $0) }
    }
    let prepared = histories.filter {
      $0.history.latest != nil && !figures.preparedComparisons(of: $0.municipality).isEmpty
    }
    let catalogue = ComparisonCatalogue(context).json
    return CompareView(
      frame: context.frame(
        title: book.text(.titleCompare), description: book.text(.descriptionCompare),
        scripts: ["jamforord.js", "bredvid.js", "jamfor.js"]),
      summary: context.evaluatedSummary,
      prepared: MadeList(count: prepared.count) { place in
        let (municipality, history) = prepared[place]
        return self.prepared(municipality, history, in: context)
      },
      choices: MadeList(count: histories.count) { place in
        let (municipality, history) = histories[place]
        return EvaluationChoiceView(
          name: municipality.name,
          evaluations: history.entries.reversed().map { entry in
            ChoiceView(
              value: entry.card.evaluation.id.description,
              label: book.text(
                .chooseEvaluation,
                [
                  "label": context.sentences.label(municipality, entry.card),
                  "revision": String(entry.card.framework.revision),
                ]))
          })
      },
      frames: frames(in: context), bars: bars, samples: samples,
      data: MadeMarkup(trusted: { catalogue.write(to: $0) }),
      maximum: "{maximum}", revision: "{revision}", otherRevision: "{otherRevision}",
      name: "{name}", reference: "{reference}", otherName: "{otherName}",
      otherPoints: "{otherPoints}", unscored: "{unscored}", alone: "{alone}",
      otherAlone: "{otherAlone}")
  }

  /// The comparisons of a municipality that were made beforehand.
  private static func prepared(
    _ municipality: Municipality, _ history: History, in context: PageContext
  ) -> PreparedMunicipalityView {
    PreparedMunicipalityView(
      name: history.latest.map { context.sentences.label(municipality, $0) } ?? municipality.name,
      comparisons: context.figures.preparedComparisons(of: municipality).map {
        LinkView(
          label: ComparisonPage.partnerName($0, in: context),
          href: context.links.link(to: $0.page))
      })
  }

  /// An empty radar for each revision that an evaluation with a shape is of.
  private static func frames(in context: PageContext) -> [RadarFrameView] {
    context.results.frameworks.filter { framework in
      context.figures.evaluated.contains { municipality in
        (context.figures.history(of: municipality.slug)?.entries ?? []).contains {
          $0.card.framework.id == framework.id && $0.card.hasShape
        }
      }
    }.map {
      RadarFrameView(
        framework: $0.id.description,
        svg: Markup(trusted: context.charts.emptyFrame(of: $0).inline()))
    }
  }

  /// A bar of each slot and one for a missing figure: plain, with a mark beyond the bar, and with one on it.
  private static var bars: [BarSampleView] {
    func view(_ name: String, _ value: Double?, mark: Double?, _ role: SeriesRole) -> BarSampleView
    {
      BarSampleView(
        name: name,
        svg: Markup(
          trusted: BarRow(
            value: value, maximum: 100,
            marks: mark.map { [ChartMark(role: .reference, value: $0, name: "")] } ?? [],
            role: role
          ).inline()))
    }
    return RadarFrame.Slot.allCases.filter { $0 != .reference }.flatMap { slot in
      [
        view(slot.rawValue, 1, mark: nil, slot.role),
        view("\(slot.rawValue) beyond", 1, mark: 2, slot.role),
        view("\(slot.rawValue) on", 2, mark: 1, slot.role),
      ]
    } + [
      view("missing", nil, mark: nil, .first), view("missing beyond", nil, mark: 1, .first),
    ]
  }

  /// The samples of a key.
  private static var samples: [BarSampleView] {
    RadarFrame.Slot.allCases.flatMap { slot in
      [
        ("line", KeySwatch.Sample.line(slot.role)),
        slot == .reference ? ("mark", .mark(slot.role)) : ("bar", .bar(slot.role)),
      ].map { kind, sample in
        BarSampleView(
          name: "\(kind) \(slot.rawValue)", svg: Markup(trusted: KeySwatch(sample).inline()))
      }
    }
  }
}
