import KompassCharts
import KompassModel

/// Draws the charts of an evaluation: hands its figures, names and words to ``KompassCharts``.
struct ChartBuilder: Sendable {
  /// The words.
  let book: Phrasebook
  var sentences: Sentences { Sentences(book: book) }

  /// The areas as a radar, with the evaluation before and the reference where they have scores by area.
  func radar(_ card: Scorecard, named name: String, peers: Peers) -> RadarChart {
    let areas = card.areas
    var series = [
      RadarChart.Series(
        name: label(.thisEvaluation, name, card), role: .current,
        values: areas.map { $0.score?.points.value },
        valueTexts: areas.map { $0.score.map { book.number($0.points) } ?? book.text(.missing) })
    ]
    if let previous = peers.previous {
      series.append(
        RadarChart.Series(
          name: label(.previousEvaluation, name, previous), role: .previous,
          values: areas.map { peers.previousScore(in: $0.area.number)?.value }))
    }
    if let reference = peers.reference, !reference.areas.isEmpty {
      series.append(
        RadarChart.Series(
          name: sentences.name(of: reference), role: .reference,
          values: areas.map { peers.referenceScore(in: $0.area.number)?.value }))
    }
    return RadarChart(
      identity: identity(
        "radar-\(card.evaluation.id)",
        title: book.text(.radarTitle, ["name": name, "year": String(card.evaluation.year)]),
        sentences: sentences.areas(of: card, peers: peers)),
      axes: areas.map {
        RadarChart.Axis(
          label: $0.area.name.text(in: book.language),
          shortLabel: $0.area.shortName.text(in: book.language))
      },
      series: series, missingText: book.text(.missing))
  }

  /// The areas as bars.
  func bars(_ card: Scorecard, named name: String, peers: Peers) -> BarChart {
    BarChart(
      identity: identity(
        "stapel-\(card.evaluation.id)",
        title: book.text(.barsTitle, ["name": name, "year": String(card.evaluation.year)]),
        sentences: sentences.areas(of: card, peers: peers)),
      rows: card.areas.map { area in
        BarChart.Row(
          label: area.area.name.text(in: book.language),
          shortLabel: area.area.shortName.text(in: book.language),
          value: area.score?.points.value, maximum: Area.maximum.value,
          valueText: scoreText(area.score?.points),
          marks: marks(for: area.area.number, peers: peers))
      },
      key: key(of: card, named: name, peers: peers),
      scaleTexts: BarChart.ScaleTexts(lower: "0", upper: book.number(Area.maximum)),
      missingText: book.text(.missing))
  }

  /// The total on a badge; where it is not known the badge says so.
  func badge(_ card: Scorecard, named name: String) -> BadgeChart {
    let year = String(card.evaluation.year)
    let maximum = book.text(
      .totalOfMaximum, ["maximum": book.number(card.framework.maximum)])
    return BadgeChart(
      identity: identity(
        "marke-\(card.evaluation.id)",
        title: book.text(.badgeTitle, ["name": name, "year": year]),
        sentences: [sentences.total(of: card, named: name, peers: Peers())]
          + [sentences.totalSum(of: card)].compactMap(\.self)),
      name: name, value: card.total.map { book.number($0.points) },
      unit: card.total == nil ? book.text(.badgeNoTotal) : maximum,
      mark: card.total?.isSum == true ? book.text(.sumMark) : nil,
      caption: book.text(.badgeCaption, ["year": year]))
  }

  /// One bar for a line of the list of areas.
  func row(_ area: Scorecard.AreaCard, peers: Peers) -> BarRow {
    BarRow(
      value: area.score?.points.value, maximum: Area.maximum.value,
      marks: marks(for: area.area.number, peers: peers))
  }

  /// The sub-areas of one area as bars, each of its own maximum; nil when none is known.
  func subareas(
    _ area: Scorecard.AreaCard, of card: Scorecard, named name: String
  ) -> BarChart? {
    if area.subareas.isEmpty { return nil }
    let areaName = area.area.name.text(in: book.language)
    return subareas(
      area.subareas, id: "delomraden-\(card.evaluation.id)-\(area.area.number)",
      title: book.text(
        .subareaChartTitle,
        ["area": areaName, "name": name, "year": String(card.evaluation.year)]))
  }

  /// The sub-areas of all areas as bars, each of its own maximum.
  func subareas(_ card: Scorecard, named name: String) -> BarChart {
    subareas(
      card.areas.flatMap(\.subareas), id: "delomraden-\(card.evaluation.id)",
      title: book.text(
        .allSubareasTitle, ["name": name, "year": String(card.evaluation.year)]))
  }

  private func subareas(
    _ subareas: [Scorecard.SubareaCard], id: String, title: String
  ) -> BarChart {
    BarChart(
      identity: identity(
        id, title: title,
        sentences: subareas.map { part in
          let score =
            part.score.map { sentences.scoreOf($0.points, part.subarea.maximum) }
            ?? book.text(.missing)
          return "\(part.subarea.number) \(part.subarea.name.text(in: book.language)): \(score)."
        }),
      rows: subareas.map { part in
        BarChart.Row(
          label: "\(part.subarea.number) \(part.subarea.name.text(in: book.language))",
          shortLabel: nil, value: part.score?.points.value, maximum: part.subarea.maximum.value,
          valueText: part.score.map { sentences.scoreOf($0.points, part.subarea.maximum) }
            ?? book.text(.missing),
          marks: [])
      },
      key: [],
      scaleTexts: BarChart.ScaleTexts(
        lower: book.text(.percent, ["number": "0"]), upper: book.text(.percent, ["number": "100"])),
      missingText: book.text(.missing))
  }

  /// The totals over the years, broken where the revision changes; nil with fewer than two totals.
  func slope(_ history: History, named name: String, id: String) -> SlopeChart? {
    let entries = history.entries
    guard history.hasTotalsOverYears,
      let maximum = history.withTotal.map(\.framework.maximum).max()
    else { return nil }
    return SlopeChart(
      identity: identity(
        "utveckling-\(id)", title: book.text(.slopeTitle, ["name": name]),
        sentences: entries.map { entry in
          sentences.total(
            of: entry.card, named: name,
            peers: Peers())
        }),
      lines: [
        SlopeChart.Line(
          name: name, role: .current,
          points: entries.map { entry in
            SlopeChart.Point(
              label: String(entry.card.evaluation.year), value: entry.card.total?.points.value,
              valueText: scoreText(entry.card.total?.points))
          })
      ],
      breaks: entries.indices.dropLast().filter {
        entries[$0].card.framework.id != entries[$0 + 1].card.framework.id
      }.map { SlopeChart.Break(afterIndex: $0, text: book.text(.revisionBreak)) },
      scale: Scale(lower: 0, upper: maximum.value, ticks: [maximum.value / 2]),
      missingText: book.text(.missing))
  }

  /// Results in one area of one revision on one axis.
  ///
  /// - Parameters:
  ///   - results: those that are drawn.
  ///   - spread: the spread of all.
  ///   - area: the area.
  ///   - framework: the revision.
  ///   - reference: the reference that is marked; nil when there is none.
  func strip(
    _ results: [PeerResult], spread: Spread, area: Area, of framework: Framework,
    reference: Reference?
  ) -> StripChart {
    StripChart(
      identity: identity(
        "spridning-\(area.id)-\(framework.id)",
        title: book.text(
          .stripTitle,
          ["area": area.name.text(in: book.language), "revision": String(framework.revision)]),
        sentences: [sentences.spread(spread)]),
      dots: dots(results, marked: nil),
      marks: reference.flatMap { reference in
        reference.areas[area.number].map {
          [ChartMark(role: .reference, value: $0.value, name: sentences.name(of: reference))]
        }
      } ?? [],
      quartiles: quartiles(spread))
  }

  /// The areas of two evaluations of one revision, the biggest step first.
  func changes(_ changes: Changes, named name: String) -> ChangeChart {
    let earlier = String(changes.earlier.evaluation.year)
    let later = String(changes.later.evaluation.year)
    return ChangeChart(
      identity: identity(
        "forandring-\(changes.later.evaluation.id)",
        title: book.text(.changesTitle, ["name": name, "previous": earlier, "year": later]),
        sentences: changes.areas.map {
          "\($0.part.name.text(in: book.language)): \(book.signed($0.difference))."
        }),
      rows: changes.areas.map { step in
        ChangeChart.Row(
          label: step.part.name.text(in: book.language),
          shortLabel: step.part.shortName.text(in: book.language), before: step.before.points.value,
          after: step.after.points.value, maximum: Area.maximum.value,
          beforeText: book.number(step.before.points), afterText: book.number(step.after.points),
          differenceText: book.signed(step.difference))
      },
      beforeName: earlier, afterName: later,
      scaleTexts: BarChart.ScaleTexts(lower: "0", upper: book.number(Area.maximum)),
      missingText: book.text(.missing))
  }

  /// The sub-areas of an area as bars of their means, lowest and highest marked; nil when none has enough results.
  func subareaSpreads(
    _ rows: [SubareaSpreads.Row], area: Area, of framework: Framework
  ) -> BarChart? {
    guard rows.contains(where: { $0.summary.mean != nil }) else { return nil }
    let title = book.text(
      .subareaSpreadTitle,
      ["area": area.name.text(in: book.language), "revision": String(framework.revision)])
    let key = [
      KeyEntry(role: .current, name: book.text(.meanKey)),
      KeyEntry(role: .reference, name: book.text(.extremesKey)),
    ]
    return BarChart(
      identity: identity(
        "delomraden-\(area.id)-\(framework.id)", title: title,
        sentences: rows.compactMap { row in
          row.summary.mean.map {
            "\(row.subarea.number) \(row.subarea.name.text(in: book.language)): "
              + sentences.scoreOf($0.rounded, row.subarea.maximum) + "."
          }
        }),
      rows: rows.map { row in
        let mean = row.summary.mean?.rounded
        return BarChart.Row(
          label: "\(row.subarea.number) \(row.subarea.name.text(in: book.language))",
          shortLabel: nil, value: mean?.value, maximum: row.subarea.maximum.value,
          valueText: mean.map { sentences.scoreOf($0, row.subarea.maximum) }
            ?? book.text(.missing),
          marks: [row.summary.spread?.lowest, row.summary.spread?.highest].compactMap { $0 }.map {
            ChartMark(role: .reference, value: $0.value, name: book.number($0))
          })
      },
      key: key,
      scaleTexts: BarChart.ScaleTexts(
        lower: book.text(.percent, ["number": "0"]), upper: book.text(.percent, ["number": "100"])),
      missingText: book.text(.missing))
  }

  /// Totals of a revision on one axis, one of them marked.
  func totals(_ strip: StripOfTotals) -> StripChart {
    let maximum = strip.framework.maximum.value
    return StripChart(
      identity: identity(
        "totaler-\(strip.marked)",
        title: book.text(
          .totalsStripTitle, ["revision": String(strip.framework.revision)]),
        sentences: [sentences.spread(strip.spread)]),
      dots: dots(strip.results, marked: strip.marked),
      marks: strip.reference.flatMap { reference in
        reference.total.map {
          [ChartMark(role: .reference, value: $0.value, name: sentences.name(of: reference))]
        }
      } ?? [],
      quartiles: quartiles(strip.spread),
      scale: Scale(
        lower: 0, upper: maximum, ticks: [maximum / 4, maximum / 2, maximum * 3 / 4]))
  }

  private func dots(_ results: [PeerResult], marked: EvaluationID?) -> [StripChart.Dot] {
    results.map { result in
      StripChart.Dot(
        value: result.figure.points.value,
        name: sentences.label(result.municipality, result.card),
        isMarked: result.card.evaluation.id == marked)
    }
  }

  /// The band of the middle half; nil where there are too few results for quartiles.
  private func quartiles(_ spread: Spread) -> StripChart.Quartiles? {
    guard spread.hasQuartiles else { return nil }
    return StripChart.Quartiles(
      lower: spread.lowerQuartile, median: spread.median, upper: spread.upperQuartile,
      name: book.text(
        .quartileBand,
        [
          "lower": book.number(spread.lowerQuartile), "median": book.number(spread.median),
          "upper": book.number(spread.upperQuartile),
        ]))
  }

  /// A published reference as bars.
  func reference(_ reference: Reference, of framework: Framework) -> BarChart {
    let name = sentences.name(of: reference)
    return BarChart(
      identity: identity(
        "referens-\(reference.id)", title: book.text(.referenceChartTitle, ["reference": name]),
        sentences: framework.areas.compactMap { area in
          reference.areas[area.number].map {
            "\(area.name.text(in: book.language)): \(book.number($0))."
          }
        }),
      rows: framework.areas.map { area in
        BarChart.Row(
          label: area.name.text(in: book.language),
          shortLabel: area.shortName.text(in: book.language),
          value: reference.areas[area.number]?.value, maximum: Area.maximum.value,
          valueText: scoreText(reference.areas[area.number]), marks: [])
      },
      key: [], scaleTexts: BarChart.ScaleTexts(lower: "0", upper: book.number(Area.maximum)),
      missingText: book.text(.missing))
  }

  /// The marks of the evaluation before, of the reference and of the target on one area's bar.
  private func marks(for area: AreaNumber, peers: Peers) -> [ChartMark] {
    [
      peers.previous.flatMap { previous in
        peers.previousScore(in: area).map {
          ChartMark(role: .previous, value: $0.value, name: String(previous.evaluation.year))
        }
      },
      peers.reference.flatMap { reference in
        peers.referenceScore(in: area).map {
          ChartMark(role: .reference, value: $0.value, name: sentences.name(of: reference))
        }
      },
      peers.targets[area].map {
        ChartMark(role: .target, value: $0.value, name: book.text(.municipalityTarget))
      },
    ].compactMap { $0 }
  }

  private func key(of card: Scorecard, named name: String, peers: Peers) -> [KeyEntry] {
    var entries = [KeyEntry(role: .current, name: label(.thisEvaluation, name, card))]
    if let previous = peers.previous {
      entries.append(KeyEntry(role: .previous, name: label(.previousEvaluation, name, previous)))
    }
    if let reference = peers.reference, !reference.areas.isEmpty {
      entries.append(KeyEntry(role: .reference, name: sentences.name(of: reference)))
    }
    if !peers.targets.isEmpty {
      entries.append(KeyEntry(role: .target, name: book.text(.municipalityTarget)))
    }
    return entries.count > 1 ? entries : []
  }

  private func label(_ phrase: Phrase, _ name: String, _ card: Scorecard) -> String {
    book.text(phrase, ["name": name, "year": String(card.evaluation.year)])
  }

  private func scoreText(_ points: Points?) -> String {
    points.map { book.number($0) } ?? book.text(.missing)
  }

  private func identity(_ id: String, title: String, sentences: [String]) -> ChartIdentity {
    ChartIdentity(
      id: id, title: title, description: sentences.joined(separator: " "),
      language: book.language.text)
  }
}
