import KompassModel

/// What is computed once for all pages: every evaluation laid out, every municipality's history, every area's results.
///
/// No value, for the same reason as ``SiteEdition``.
final class SiteFigures: Sendable {
  /// One measure of one revision.
  private struct TableKey: Hashable {
    let framework: FrameworkID
    let measure: Measure
  }

  /// One area of one revision.
  private struct AreaKey: Hashable {
    let framework: FrameworkID
    let area: AreaNumber
  }

  /// The content.
  let results: Results
  private let evaluatedMunicipalities: [Municipality]
  private let histories: [Slug: History]
  private let cards: PeerCards
  private let tables: [TableKey: PeerTable]
  private let mentions: [Slug: [Mention]]
  private let areaMentions: [AreaKey: [Mention]]
  private let subareaCounts: [FrameworkID: Int]
  private let examples: [TableKey: SubareaExamples]
  private let nearest: NearestMunicipalities
  private let opportunities: [AreaKey: Int]

  /// - Parameters:
  ///   - results: the content.
  ///   - workers: share the work.
  init(_ results: Results, _ workers: Workers = .one) {
    self.results = results
    let cards = results.evaluations.compactMap { evaluation in
      results.framework(evaluation.framework).map {
        Scorecard(evaluation: evaluation, framework: $0)
      }
    }
    let histories = Dictionary(grouping: cards, by: \.evaluation.id.municipality)
      .mapValues(History.init)
    self.histories = histories
    let evaluated = results.municipalities.filter { histories[$0.slug] != nil }
      .sorted { SwedishOrder($0.name) < SwedishOrder($1.name) }
    evaluatedMunicipalities = evaluated
    let listed = PeerCards(of: evaluated) {
      (histories[$0.slug]?.entries ?? []).reversed().map(\.card)
    }
    self.cards = listed
    var keys: Set<TableKey> = []
    for card in cards {
      for measure in card.measures {
        keys.insert(TableKey(framework: card.framework.id, measure: measure))
      }
    }
    let ordered = Array(keys)
    let made = workers.map(ordered.count) { place in
      PeerTable(listed, of: ordered[place].measure, in: ordered[place].framework)
    }
    let tables = Dictionary(uniqueKeysWithValues: zip(ordered, made))
    self.tables = tables
    mentions = Dictionary(grouping: results.mentions, by: \.municipality)
    let frameworks = Dictionary(
      cards.map { ($0.evaluation.id, $0.framework.id) }, uniquingKeysWith: { first, _ in first })
    var areaMentions: [AreaKey: [Mention]] = [:]
    for mention in results.mentions {
      guard let area = mention.area, let framework = frameworks[mention.evaluation] else {
        continue
      }
      areaMentions[AreaKey(framework: framework, area: area), default: []].append(mention)
    }
    self.areaMentions = areaMentions
    var subareaCounts: [FrameworkID: Int] = [:]
    for history in histories.values {
      for framework in Set(history.entries.filter(\.card.hasSubareas).map(\.card.framework.id)) {
        subareaCounts[framework, default: 0] += 1
      }
    }
    self.subareaCounts = subareaCounts
    let nearest = NearestMunicipalities(of: results.municipalities, among: evaluated)
    self.nearest = nearest
    var examples: [TableKey: SubareaExamples] = [:]
    for framework in results.frameworks {
      for subarea in framework.areas.flatMap(\.subareas) {
        let key = TableKey(framework: framework.id, measure: .subarea(subarea.number))
        examples[key] = tables[key].map {
          SubareaExamples($0, maximum: subarea.maximum, index: nearest.index)
        }
      }
    }
    self.examples = examples
    let latest = Self.latestNarratives(of: evaluated, histories)
    var opportunities: [AreaKey: Int] = [:]
    for count in results.itemCounts {
      guard let framework = latest[count.evaluation] else { continue }
      opportunities[AreaKey(framework: framework, area: count.area), default: 0] +=
        count.opportunities
    }
    self.opportunities = opportunities
  }

  /// The numbers of the areas of all revisions, in their order.
  var areaNumbers: [AreaNumber] {
    Set(results.frameworks.flatMap { $0.areas.map(\.number) }).sorted()
  }

  /// The evaluated municipalities in Swedish alphabetical order.
  var evaluated: [Municipality] {
    DependencyTrace.note(.evaluated)
    return evaluatedMunicipalities
  }

  /// Every evaluation by municipality, then year, earliest first.
  var evaluations: [Evaluation] {
    DependencyTrace.note(.everything)
    return results.evaluations
  }

  /// A municipality's history; nil when it was never evaluated.
  func history(of slug: Slug) -> History? {
    DependencyTrace.note(.history(slug))
    return histories[slug]
  }

  /// What an evaluation is held against.
  ///
  /// - Parameter isFixed: whether it is shown for ever, as on its own page, and not as the latest of its municipality: its
  ///   reference is then that of its year, else the newest of the revision.
  func peers(of card: Scorecard, isFixed: Bool = false) -> Peers {
    let history = history(of: card.evaluation.id.municipality)
    return Peers(
      previous: history?.previous(of: card), previousTotal: history?.previousTotal(of: card),
      reference: isFixed
        ? results.reference(for: card.framework.id, in: card.evaluation.year)
        : results.mainReference(for: card.framework.id),
      targets: card.evaluation.response?.areas.compactMapValues(\.target) ?? [:])
  }

  /// Every result of a measure in a revision, by municipality in alphabetical order, latest first.
  func results(of measure: Measure, in framework: FrameworkID) -> [PeerResult] {
    DependencyTrace.note(.results(framework, measure))
    return cards.results(of: measure, in: framework)
  }

  /// The evaluation that changes of `card` are counted from, when the municipality answered it; nil otherwise, and when
  /// `card` has no scores by area to show what came of the answer.
  func answered(before card: Scorecard) -> Scorecard? {
    guard card.hasAreas,
      let before = history(of: card.evaluation.id.municipality)?.previous(of: card)
    else { return nil }
    return before.evaluation.response == nil ? nil : before
  }

  /// The results of a measure in a revision, ready to be held beside each other; nil when there is none.
  func table(of measure: Measure, in framework: FrameworkID) -> PeerTable? {
    DependencyTrace.note(.results(framework, measure))
    return tables[TableKey(framework: framework, measure: measure)]
  }

  /// The evaluated municipalities that are most like `municipality`, the nearest first.
  func neighbours(of municipality: Municipality) -> [Neighbour] {
    DependencyTrace.note(.evaluated)
    return nearest.nearest(to: municipality)
  }

  /// The two evaluations that stand beside each other when two municipalities are compared: the first's latest, and the
  /// other's latest of the same revision, else its latest of all; nil when either was never evaluated.
  func comparison(
    of municipality: Municipality, with other: Municipality
  ) -> (subject: EvaluationID, other: EvaluationID)? {
    guard let subject = history(of: municipality.slug)?.latest,
      let entries = history(of: other.slug)?.entries,
      let partner = entries.last(where: { $0.card.framework.id == subject.framework.id })
        ?? entries.last
    else { return nil }
    return (subject.evaluation.id, partner.card.evaluation.id)
  }

  /// How many municipalities have an evaluation of a revision with sub-areas.
  func subareaCount(in framework: FrameworkID) -> Int {
    DependencyTrace.note(.evaluated)
    return subareaCounts[framework] ?? 0
  }

  /// Who does well in a sub-area of a revision; nil when it has no results.
  func examples(of subarea: SubareaNumber, in framework: FrameworkID) -> SubareaExamples? {
    DependencyTrace.note(.results(framework, .subarea(subarea)))
    return examples[TableKey(framework: framework, measure: .subarea(subarea))]
  }

  /// The latest earlier evaluation of another revision with scores by area, where `card` has some too; nil when there is
  /// none.
  func earlierRevision(of card: Scorecard) -> Scorecard? {
    guard card.hasAreas else { return nil }
    return history(of: card.evaluation.id.municipality)?.entries.last {
      $0.card.evaluation.year < card.evaluation.year && $0.card.framework.id != card.framework.id
        && $0.card.hasAreas
    }?.card
  }

  /// Whom evaluations of a revision hold up as an example in an area.
  func mentions(in area: AreaNumber, of framework: FrameworkID) -> [Mention] {
    DependencyTrace.note(.mentions)
    return areaMentions[AreaKey(framework: framework, area: area)] ?? []
  }

  /// Which opportunities of an area are about a theme; each municipality with its latest narrative of the revision.
  func themeUses(in area: AreaNumber, of framework: FrameworkID) -> [ThemeUse] {
    DependencyTrace.note(.opportunities)
    return Self.latestNarratives(of: evaluatedMunicipalities, histories)
      .filter { $0.value == framework }.keys.sorted()
      .flatMap { results.themeUses(of: $0, in: area) }
  }

  /// The latest evaluation with a narrative of each revision of each municipality: of one evaluated twice by one revision the
  /// latest counts, as with figures.
  private static func latestNarratives(
    of evaluated: [Municipality], _ histories: [Slug: History]
  ) -> [EvaluationID: FrameworkID] {
    var latest: [EvaluationID: FrameworkID] = [:]
    for municipality in evaluated {
      let narrated = (histories[municipality.slug]?.entries ?? []).map(\.card)
        .filter(\.evaluation.hasNarrative)
      for framework in Set(narrated.map(\.framework.id)) {
        guard let last = narrated.last(where: { $0.framework.id == framework }) else { continue }
        latest[last.evaluation.id] = framework
      }
    }
    return latest
  }

  /// How many opportunities those narratives list for an area.
  func opportunities(in area: AreaNumber, of framework: FrameworkID) -> Int {
    DependencyTrace.note(.opportunities)
    return opportunities[AreaKey(framework: framework, area: area)] ?? 0
  }

  /// Where a municipality is held up as an example.
  func mentions(of slug: Slug) -> [Mention] {
    DependencyTrace.note(.mentions)
    return mentions[slug] ?? []
  }

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
    DependencyTrace.note(.everything)
    return evaluated.compactMap { municipality in
      histories[municipality.slug].flatMap(choose).map { (municipality, $0) }
    }
    .enumerated()
    .sorted {
      ($1.element.1.evaluation.year, $0.offset) < ($0.element.1.evaluation.year, $1.offset)
    }
    .map(\.element)
  }

  // MARK: Fingerprints

  /// What tells whether a dependency is the same as in another build; nil for one that is of files alone.
  func fingerprint(of dependency: Dependency) -> Fingerprint? {
    switch dependency {
    case .everything, .history, .narrative, .narratives: nil
    case .evaluated: evaluatedFingerprint
    case .results(let framework, let measure): fingerprint(of: measure, in: framework)
    case .mentions: mentionsFingerprint
    case .opportunities: opportunitiesFingerprint
    }
  }

  private var evaluatedFingerprint: Fingerprint {
    var print = Fingerprint()
    for municipality in evaluatedMunicipalities {
      for entry in histories[municipality.slug]?.entries ?? [] {
        let card = entry.card
        print.add(card.evaluation.id.description)
        print.add(card.framework.id.description)
        print.add(kinds: card)
        print.add(card.hasEveryArea ? 1 : 0)
      }
    }
    return print
  }

  /// Of every result what pages show of it: whose it is, the figure, and what decides about links and groups.
  private func fingerprint(of measure: Measure, in framework: FrameworkID) -> Fingerprint {
    var print = Fingerprint()
    for result in cards.results(of: measure, in: framework) {
      print.add(result.card.evaluation.id.description)
      print.add(result.card.evaluation.ordinal ?? 0)
      print.add(kinds: result.card)
      print.add(result.figure.points.hundredths)
      switch result.figure.origin {
      case .printed: print.add(-1)
      case .chapter: print.add(-2)
      case .derived: print.add(-3)
      case .sum(let parts): print.add(parts)
      }
    }
    return print
  }

  private var mentionsFingerprint: Fingerprint {
    var print = Fingerprint()
    for mention in results.mentions {
      print.add(mention.evaluation.description)
      print.add(mention.area?.value ?? 0)
      print.add(mention.municipality.text)
    }
    return print
  }

  private var opportunitiesFingerprint: Fingerprint {
    var print = Fingerprint()
    for use in results.themeUses {
      print.add(use.theme.text)
      print.add(use.evaluation.description)
      print.add(use.area.value)
      print.add(use.opportunity)
    }
    for count in results.itemCounts {
      print.add(count.evaluation.description)
      print.add(count.area.value)
      print.add(count.strengths)
      print.add(count.opportunities)
    }
    return print
  }
}

extension Fingerprint {
  /// Goes on with how much an evaluation says.
  fileprivate mutating func add(kinds card: Scorecard) {
    add(card.hasSubareas ? 1 : 0)
    add(card.hasAreas ? 1 : 0)
    add(card.hasChapters ? 1 : 0)
    add(card.evaluation.hasNarrative ? 1 : 0)
    add(card.total == nil ? 0 : 1)
  }
}
