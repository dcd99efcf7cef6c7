import KompassModel

/// The generated sentences: what a chart shows, said in words, so that nobody depends on the picture.
struct Sentences: Sendable {
  /// The words.
  let book: Phrasebook

  // MARK: The total

  /// "Mark fick 510 av 800 poäng 2024, 72 fler än 2022."
  func total(of card: Scorecard, named name: String, peers: Peers) -> String {
    let year = String(card.evaluation.year)
    guard let total = card.total else {
      return book.text(.totalAlone, ["name": name, "year": year])
    }
    var values = [
      "name": name, "year": year, "points": book.number(total.points),
      "maximum": book.number(card.framework.maximum),
    ]
    guard let previous = peers.previousTotal, let before = previous.total else {
      return book.text(.total, values)
    }
    let difference = total.points - before.points
    values["previous"] = String(previous.evaluation.year)
    values["difference"] = book.number(difference.magnitude)
    return book.text(
      difference == .zero ? .totalSame : difference > .zero ? .totalMore : .totalFewer, values)
  }

  /// That the total is a sum which was computed here; nil when it is not.
  func totalSum(of card: Scorecard) -> String? {
    guard case .sum(let parts)? = card.total?.origin else { return nil }
    return book.text(.totalSum, ["n": String(parts)])
  }

  /// Where the total stands to a published reference of the same revision; nil when either is not known.
  func totalAgainstReference(_ card: Scorecard, reference: Reference?) -> String? {
    guard let total = card.total?.points, let reference, let value = reference.total else {
      return nil
    }
    let difference = total - value
    let phrase: Phrase =
      difference == .zero ? .referenceEqual : difference > .zero ? .referenceAbove : .referenceBelow
    return book.text(
      phrase,
      [
        "difference": book.number(difference.magnitude), "reference": name(of: reference),
        "points": book.number(value),
      ])
  }

  /// The reference's name with the year that it was printed for.
  func name(of reference: Reference) -> String {
    let name = reference.name.text(in: book.language)
    guard let year = reference.asOf else { return name }
    return book.text(.referenceName, ["reference": name, "year": String(year)])
  }

  /// The bounds of a size class: `under 10 000`, `10 000–19 999`, `100 000 eller fler`.
  func name(of size: SizeClass) -> String {
    guard let most = size.most else {
      return book.text(.sizeFrom, ["n": book.grouped(size.fewest)])
    }
    if size.fewest == 0 { return book.text(.sizeUnder, ["n": book.grouped(most + 1)]) }
    return book.text(
      .sizeBetween, ["fewest": book.grouped(size.fewest), "most": book.grouped(most)])
  }

  // MARK: The areas

  /// What the areas of an evaluation show: highest and lowest, change, distance to the reference, what is missing.
  /// Each statement is one or more sentences on one matter.
  func areas(of card: Scorecard, peers: Peers) -> [String] {
    [
      extremes(of: card), change(of: card, since: peers.previous),
      distance(of: card, to: peers.reference),
      missing(in: card),
    ].filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }

  /// Which areas have the highest and the lowest scores; none when fewer than two are known or all are equal.
  func extremes(of card: Scorecard) -> [String] {
    [
      extreme(card.highest, .highest, .highestTied), extreme(card.lowest, .lowest, .lowestTied),
    ].compactMap { $0 }
  }

  private func extreme(
    _ cards: [Scorecard.AreaCard], _ phrase: Phrase, _ tied: Phrase
  ) -> String? {
    guard let points = cards.first?.score?.points else { return nil }
    return book.text(
      cards.count == 1 ? phrase : tied,
      [
        "areas": names(cards), "points": book.number(points),
        "maximum": book.number(Area.maximum),
      ])
  }

  private func change(of card: Scorecard, since previous: Scorecard?) -> [String] {
    guard let previous else { return [] }
    let steps = differences(of: card) { previous.area($0)?.score?.points }
    guard !steps.isEmpty else { return [] }
    let summary = book.text(
      .areasChanged,
      [
        "year": String(previous.evaluation.year),
        "counts": counts(steps, .areasUp, .areasDown, .areasSame),
      ])
    return [summary]
      + [
        farthest(steps, above: true, .largestRise), farthest(steps, above: false, .largestFall),
      ].compactMap { $0 }
  }

  private func distance(of card: Scorecard, to reference: Reference?) -> [String] {
    guard let reference, !reference.areas.isEmpty else { return [] }
    let distances = differences(of: card) { reference.areas[$0] }
    guard !distances.isEmpty else { return [] }
    let summary = book.text(
      .areasAgainstReference,
      [
        "reference": name(of: reference),
        "counts": counts(distances, .areasAbove, .areasBelow, .areasEqual),
      ])
    return [summary]
      + [
        farthest(distances, above: true, .farthestAbove),
        farthest(distances, above: false, .farthestBelow),
      ].compactMap { $0 }
  }

  private func missing(in card: Scorecard) -> [String] {
    let missing = card.areas.filter { $0.score == nil }
    guard card.hasAreas, !missing.isEmpty else { return [] }
    return [book.text(.areasMissing, ["areas": names(missing)])]
  }

  /// An area and how far its score lies from another one.
  private struct Difference {
    let card: Scorecard.AreaCard
    let points: Points
  }

  private func differences(
    of card: Scorecard, from other: (AreaNumber) -> Points?
  ) -> [Difference] {
    card.areas.compactMap { area in
      guard let score = area.score?.points, let value = other(area.area.number) else { return nil }
      return Difference(card: area, points: score - value)
    }
  }

  /// How many differences lie above, below and at zero, in words; a side with none is left out.
  private func counts(
    _ differences: [Difference], _ above: Phrase, _ below: Phrase, _ equal: Phrase
  ) -> String {
    let sides = [
      (above, differences.filter { $0.points > .zero }.count),
      (below, differences.filter { $0.points < .zero }.count),
      (equal, differences.filter { $0.points == .zero }.count),
    ]
    return book.list(sides.filter { $0.1 > 0 }.map { book.count($0.0, $0.1) })
  }

  private func farthest(_ differences: [Difference], above: Bool, _ phrase: Phrase) -> String? {
    let onSide = differences.filter { above ? $0.points > .zero : $0.points < .zero }
    guard let most = onSide.map(\.points.magnitude).max() else { return nil }
    let areas = onSide.filter { $0.points.magnitude == most }.map(\.card)
    return book.text(phrase, ["areas": names(areas), "difference": book.number(most)])
  }

  private func names(_ cards: [Scorecard.AreaCard]) -> String {
    book.list(cards.map { $0.area.name.text(in: book.language) })
  }

  // MARK: One area

  /// What one area shows: its change and its distance to the reference, then its strongest and weakest sub-areas.
  func area(_ card: Scorecard.AreaCard, peers: Peers) -> [String] {
    guard let score = card.score?.points else { return [book.text(.scoreMissing)] }
    var sentences: [String] = []
    let number = card.area.number
    if let previous = peers.previous, let before = peers.previousScore(in: number) {
      let difference = score - before
      sentences.append(
        book.text(
          difference == .zero ? .areaSame : difference > .zero ? .areaMore : .areaFewer,
          [
            "difference": book.number(difference.magnitude),
            "year": String(previous.evaluation.year),
          ]))
    }
    if let reference = peers.reference, let value = peers.referenceScore(in: number) {
      let difference = score - value
      sentences.append(
        book.text(
          difference == .zero ? .areaEqual : difference > .zero ? .areaAbove : .areaBelow,
          ["difference": book.number(difference.magnitude), "reference": name(of: reference)]))
    }
    return sentences + subareas(of: card)
  }

  /// The sub-areas with the highest and the lowest share of their maximum; none when all shares are equal.
  private func subareas(of card: Scorecard.AreaCard) -> [String] {
    extremes(
      of: card.subareas.compactMap { part in part.score.map { (part.subarea, $0.points) } })
  }

  /// Which of some sub-areas have the highest and the lowest share of their maximum; none when all shares are equal.
  ///
  /// - Parameters:
  ///   - known: the sub-areas with their points or their means.
  ///   - best: says which have the highest share.
  ///   - weakest: says which have the lowest.
  func extremes(
    of known: [(Subarea, Points)], best bestPhrase: Phrase = .bestSubareas,
    weakest weakestPhrase: Phrase = .weakestSubareas
  ) -> [String] {
    // Shares are compared by cross-multiplication, exactly: 7 of 10 and 14 of 20 tie.
    func precedes(_ left: (Subarea, Points), _ right: (Subarea, Points)) -> Bool {
      left.1.hundredths * right.0.maximum.hundredths
        < right.1.hundredths * left.0.maximum.hundredths
    }
    guard known.count > 1, let best = known.max(by: precedes), let worst = known.min(by: precedes),
      precedes(worst, best)
    else { return [] }
    func list(like one: (Subarea, Points)) -> String {
      book.list(
        known.filter { !precedes($0, one) && !precedes(one, $0) }.map { part, points in
          "\(part.number) \(part.name.text(in: book.language)) (\(scoreOf(points, part.maximum)))"
        })
    }
    return [
      book.text(bestPhrase, ["subareas": list(like: best)]),
      book.text(weakestPhrase, ["subareas": list(like: worst)]),
    ]
  }

  /// "12 av 20".
  func scoreOf(_ points: Points, _ maximum: Points) -> String {
    book.text(.scoreOf, ["points": book.number(points), "maximum": book.number(maximum)])
  }

  /// The share of the maximum in whole per cent, rounded half up: "30 %".
  func share(_ points: Points, of maximum: Points) -> String {
    let whole = max(maximum.hundredths, 1)
    return book.text(
      .percent, ["number": String((200 * points.hundredths + whole) / (2 * whole))])
  }

  /// How far results of two revisions can be compared.
  func level(of bridge: RevisionBridge) -> String {
    switch bridge.level {
    case .full: book.text(bridge.isWithinRevision ? .stepFull : .bridgeFull)
    case .approximate: book.text(.bridgeApproximate)
    case .none: book.text(.bridgeNone)
    }
  }

  // MARK: Notes and spreads

  /// A note on a figure, in words.
  func note(_ note: FigureNote, of card: Scorecard) -> String {
    func area(_ number: AreaNumber) -> String {
      card.framework.area(number)?.name.text(in: book.language) ?? number.description
    }
    switch note {
    case .derived(let subarea):
      let why = card.evaluation.score(of: subarea)?.note
      return [book.text(.noteDerived, ["subarea": subarea.description]), why]
        .compactMap { $0 }.joined(separator: " ")
    case .chapterDiffers(let number, let table, let chapter):
      return book.text(
        .noteChapter,
        ["area": area(number), "table": book.number(table), "chapter": book.number(chapter)])
    case .chapterDiffersFromSum(let number, let sum, let chapter):
      return book.text(
        .noteChapterSum,
        ["area": area(number), "sum": book.number(sum), "chapter": book.number(chapter)])
    case .areaRounded(let number, let printed, let sum):
      return book.text(
        .noteAreaRounded,
        ["area": area(number), "printed": book.number(printed), "sum": book.number(sum)])
    case .areaDiffers(let number, let printed, let sum):
      return book.text(
        .noteAreaDiffers,
        ["area": area(number), "printed": book.number(printed), "sum": book.number(sum)])
    case .totalRounded(let printed, let sum):
      return book.text(
        .noteTotalRounded, ["printed": book.number(printed), "sum": book.number(sum)])
    case .totalDiffers(let printed, let sum):
      return book.text(
        .noteTotalDiffers, ["printed": book.number(printed), "sum": book.number(sum)])
    }
  }

  /// How results are spread, with their number. Quartiles are given from four results up: below that they say nothing.
  func spread(_ spread: Spread) -> String {
    if spread.count == 1 { return book.text(.spreadOne, ["points": book.number(spread.lowest)]) }
    if spread.count < PeerSummary.fewestForMean {
      return book.text(
        .spreadTwo,
        ["lowest": book.number(spread.lowest), "highest": book.number(spread.highest)])
    }
    var values = [
      "n": String(spread.count), "lowest": book.number(spread.lowest),
      "highest": book.number(spread.highest), "median": book.number(spread.median),
    ]
    if !spread.hasQuartiles { return book.text(.spreadFew, values) }
    values["lower"] = book.number(spread.lowerQuartile)
    values["upper"] = book.number(spread.upperQuartile)
    return book.text(.spread, values)
  }
}
