import KompassData
import KompassModel

/// The tables of charts as CSV, published beside the drawings. Column names are the same in every language; names of
/// areas and references are those of the page.
struct ChartTables: Sendable {
  /// The words.
  let book: Phrasebook

  /// What the radar and the bars of an evaluation show, and the total: one row for each area.
  func areas(_ card: Scorecard, peers: Peers) -> [UInt8] {
    let reference = peers.reference.map(name)
    func row(
      number: AreaNumber?, name: String, figure: Figure?, maximum: Points, previous: Figure?,
      referencePoints: Points?, target: Points?
    ) -> [DataCell] {
      [
        .known(number?.value), .text(name), .known(figure?.points), .decimal(maximum),
        .origin(of: figure), .known(previous.flatMap { _ in peers.previous?.evaluation.year }),
        .known(previous?.points), previous == nil ? .empty : .origin(of: previous),
        .known(referencePoints.flatMap { _ in reference }), .known(referencePoints),
        .known(target),
      ]
    }
    let areas = card.areas.map { area in
      let number = area.area.number
      return row(
        number: number, name: area.area.name.text(in: book.language), figure: area.score,
        maximum: Area.maximum, previous: peers.previous?.area(number)?.score,
        referencePoints: peers.referenceScore(in: number), target: peers.targets[number])
    }
    let total = row(
      number: nil, name: book.text(.totalRow), figure: card.total,
      maximum: card.framework.maximum, previous: peers.previous?.total,
      referencePoints: peers.reference?.total, target: nil)
    return CSVWriter.bytes(
      columns: [
        "area", "name", "points", "maximum", "figure", "previous_year", "previous_points",
        "previous_figure", "reference", "reference_points", "target",
      ], rows: areas + [total])
  }

  /// The totals over the years: one row for each evaluation.
  func slope(_ history: History) -> [UInt8] {
    CSVWriter.bytes(
      columns: ["year", "revision", "points", "maximum", "figure"],
      rows: history.entries.map { entry in
        [
          .integer(entry.card.evaluation.year), .integer(entry.card.framework.revision),
          .known(entry.card.total?.points), .decimal(entry.card.framework.maximum),
          .origin(of: entry.card.total),
        ]
      })
  }

  /// The areas of two evaluations, the biggest step first.
  func changes(_ changes: Changes) -> [UInt8] {
    CSVWriter.bytes(
      columns: [
        "area", "name", "previous_year", "previous_points", "previous_figure", "year", "points",
        "figure", "difference",
      ],
      rows: changes.areas.map { step in
        [
          .integer(step.part.number.value), .text(step.part.name.text(in: book.language)),
          .integer(changes.earlier.evaluation.year), .decimal(step.before.points),
          .origin(of: step.before), .integer(changes.later.evaluation.year),
          .decimal(step.after.points), .origin(of: step.after), .decimal(step.difference),
        ]
      })
  }

  /// What a strip shows: a row for each result, for the quartiles where they are drawn, and for the reference.
  ///
  /// - Parameters:
  ///   - results: the results that are drawn.
  ///   - spread: the spread of all results.
  ///   - maximum: the most points that can be given.
  ///   - reference: the reference that is marked; nil when there is none.
  ///   - referencePoints: its points; nil when not printed, and then it is not marked.
  func strip(
    _ results: [PeerResult], spread: Spread, maximum: Points, reference: Reference?,
    referencePoints: Points?
  ) -> [UInt8] {
    func row(_ kind: String, _ name: String?, _ points: Points) -> [DataCell] {
      [
        .text(kind), .known(name), .empty, .empty, .empty, .decimal(points), .decimal(maximum),
        .empty,
      ]
    }
    let quartiles = [
      ("lower_quartile", spread.lowerQuartile), ("median", spread.median),
      ("upper_quartile", spread.upperQuartile),
    ].map { row($0, nil, Points(tenthsOf: $1)) }
    let marked = reference.flatMap { reference in
      referencePoints.map { row("reference", name(of: reference), $0) }
    }
    return CSVWriter.bytes(
      columns: [
        "kind", "name", "municipality_code", "evaluation", "year", "points", "maximum", "figure",
      ],
      rows: results.map { result in
        [
          .text("result"), .text(result.municipality.name), .text(result.municipality.code.text),
          .text(result.card.evaluation.id.description), .integer(result.card.evaluation.year),
          .decimal(result.figure.points), .decimal(maximum), .origin(of: result.figure),
        ]
      } + (spread.hasQuartiles ? quartiles : []) + [marked].compactMap(\.self))
  }

  /// The sub-areas of an evaluation: one row for each.
  func subareas(_ card: Scorecard) -> [UInt8] {
    CSVWriter.bytes(
      columns: ["area", "number", "name", "points", "maximum", "percent", "figure"],
      rows: card.areas.flatMap { area in
        area.subareas.map { part in
          [
            .integer(area.area.number.value), .text(part.subarea.number.description),
            .text(part.subarea.name.text(in: book.language)), .known(part.score?.points),
            .decimal(part.subarea.maximum), .known(part.score?.percent),
            .origin(of: card.figure(of: .subarea(part.subarea.number))),
          ]
        }
      })
  }

  /// What the results in each sub-area show together. A mean has the one decimal that the page shows.
  func subareaMeans(_ rows: [SubareaSpreads.Row]) -> [UInt8] {
    CSVWriter.bytes(
      columns: [
        "number", "name", "maximum", "results", "first_year", "last_year", "derived", "mean",
        "lowest", "highest",
      ],
      rows: rows.map { row in
        [
          .text(row.subarea.number.description), .text(row.subarea.name.text(in: book.language)),
          .decimal(row.subarea.maximum), .integer(row.summary.count),
          .integer(row.summary.years.lowerBound), .integer(row.summary.years.upperBound),
          .integer(row.summary.derived), .known(row.summary.mean?.rounded),
          .known(row.summary.spread?.lowest), .known(row.summary.spread?.highest),
        ]
      })
  }

  /// A published reference: one row for each area, and the total.
  func reference(_ reference: Reference, of framework: Framework) -> [UInt8] {
    func row(_ number: Int?, _ area: String, _ points: Points?, _ maximum: Points) -> [DataCell] {
      [
        .known(number), .text(area), .text(name(of: reference)), .known(points),
        .decimal(maximum),
      ]
    }
    return CSVWriter.bytes(
      columns: ["area", "name", "reference", "points", "maximum"],
      rows: framework.areas.map { area in
        row(
          area.number.value, area.name.text(in: book.language), reference.areas[area.number],
          Area.maximum)
      } + [row(nil, book.text(.totalRow), reference.total, framework.maximum)])
  }

  /// The profiles of a comparison: one row for each profile and area, those of the reference last.
  func compared(_ group: ComparisonGroup) -> [UInt8] {
    let members = group.inRadar.flatMap { member in
      group.framework.areas.map { area -> [DataCell] in
        let figure = member.card.area(area.number)?.score
        return [
          .text(member.letter), .text(member.municipality.code.text),
          .text(member.municipality.name), .text(member.card.evaluation.id.description),
          .integer(member.card.evaluation.year), .empty, .integer(area.number.value),
          .text(area.name.text(in: book.language)), .known(figure?.points),
          .decimal(Area.maximum), .origin(of: figure),
        ]
      }
    }
    let reference = group.reference.flatMap { $0.areas.isEmpty ? nil : $0 }.map { reference in
      group.framework.areas.map { area -> [DataCell] in
        [
          .empty, .empty, .empty, .empty, .empty, .text(name(of: reference)),
          .integer(area.number.value), .text(area.name.text(in: book.language)),
          .known(reference.areas[area.number]), .decimal(Area.maximum), .empty,
        ]
      }
    }
    return CSVWriter.bytes(
      columns: [
        "letter", "municipality_code", "municipality", "evaluation", "year", "reference", "area",
        "name", "points", "maximum", "figure",
      ], rows: members + (reference ?? []))
  }

  /// The municipalities of the map, in the order of the register.
  func map(_ rows: [MapRow]) -> [UInt8] {
    CSVWriter.bytes(
      columns: [
        "municipality_code", "municipality", "class", "evaluation", "year", "revision", "points",
        "maximum", "figure",
      ],
      rows: rows.map { row in
        [
          .text(row.municipality.code.text), .text(row.municipality.name), .text(row.mapClass),
          .known(row.card?.evaluation.id.description), .known(row.card?.evaluation.year),
          .known(row.card?.framework.revision), .known(row.total?.points),
          .known(row.total.flatMap { _ in row.card?.framework.maximum }),
          row.total == nil ? .empty : .origin(of: row.total),
        ]
      })
  }

  private func name(of reference: Reference) -> String {
    Sentences(book: book).name(of: reference)
  }
}
