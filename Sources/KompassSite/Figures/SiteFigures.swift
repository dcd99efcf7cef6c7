import KompassModel

/// What is computed once for all pages: every evaluation laid out, every municipality's history, every area's results.
struct SiteFigures: Sendable {
  /// One result in one area.
  struct AreaResult: Sendable {
    /// The municipality.
    let municipality: Municipality
    /// Its evaluation.
    let card: Scorecard
    /// The score in the area.
    let score: Figure
    /// Whether it is the municipality's latest of the revision: only those are counted in a spread.
    let isLatest: Bool
  }

  /// One area of one revision.
  struct AreaKey: Hashable, Sendable {
    let framework: FrameworkID
    let area: AreaNumber
  }

  /// The content.
  let results: Results
  /// The evaluated municipalities in Swedish alphabetical order.
  let evaluated: [Municipality]
  private let histories: [Slug: History]
  private let areaResults: [AreaKey: [AreaResult]]
  private let mentions: [Slug: [Mention]]

  init(_ results: Results) {
    self.results = results
    let cards = results.evaluations.compactMap { evaluation in
      results.framework(evaluation.framework).map {
        Scorecard(evaluation: evaluation, framework: $0)
      }
    }
    let histories = Dictionary(grouping: cards, by: \.evaluation.id.municipality)
      .mapValues(History.init)
    self.histories = histories
    evaluated = results.municipalities.filter { histories[$0.slug] != nil }
      .sorted { SwedishOrder($0.name) < SwedishOrder($1.name) }
    var areaResults: [AreaKey: [AreaResult]] = [:]
    for municipality in evaluated {
      guard let history = histories[municipality.slug] else { continue }
      var seen: Set<AreaKey> = []
      for entry in history.entries.reversed() {
        for area in entry.card.areas {
          guard let score = area.score else { continue }
          let key = AreaKey(framework: entry.card.framework.id, area: area.area.number)
          areaResults[key, default: []].append(
            AreaResult(
              municipality: municipality, card: entry.card, score: score,
              isLatest: seen.insert(key).inserted))
        }
      }
    }
    self.areaResults = areaResults
    mentions = Dictionary(grouping: results.mentions, by: \.municipality)
  }

  /// A municipality's history; nil when it was never evaluated.
  func history(of slug: Slug) -> History? { histories[slug] }

  /// What an evaluation is held against.
  func peers(of card: Scorecard) -> Peers {
    let history = histories[card.evaluation.id.municipality]
    return Peers(
      previous: history?.previous(of: card), previousTotal: history?.previousTotal(of: card),
      reference: results.mainReference(for: card.framework.id))
  }

  /// The results in one area of one revision, by municipality in alphabetical order, latest first.
  func results(in area: AreaNumber, of framework: FrameworkID) -> [AreaResult] {
    areaResults[AreaKey(framework: framework, area: area)] ?? []
  }

  /// Where a municipality is held up as an example.
  func mentions(of slug: Slug) -> [Mention] { mentions[slug] ?? [] }

  /// The latest evaluation of each municipality that has one with a narrative, newest year first, then by name.
  var narrated: [(municipality: Municipality, card: Scorecard)] {
    newestFirst(\.latestWithNarrative)
  }

  /// The latest evaluation of each municipality that has none with a narrative, newest year first, then by name.
  var figuresOnly: [(municipality: Municipality, card: Scorecard)] {
    newestFirst { $0.latestWithNarrative == nil ? $0.latest : nil }
  }

  private func newestFirst(
    _ choose: (History) -> Scorecard?
  ) -> [(municipality: Municipality, card: Scorecard)] {
    evaluated.compactMap { municipality in
      histories[municipality.slug].flatMap(choose).map { (municipality, $0) }
    }
    .enumerated()
    .sorted {
      ($1.element.1.evaluation.year, $0.offset) < ($0.element.1.evaluation.year, $1.offset)
    }
    .map(\.element)
  }
}
