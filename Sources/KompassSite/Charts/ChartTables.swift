import KompassData
import KompassModel

/// The tables of charts as CSV, published beside the drawings. Column names are the same in every language; names of
/// areas and references are those of the page.
struct ChartTables: Sendable {
  /// The words.
  let book: Phrasebook

  /// What the radar and the bars of an evaluation show, and the total: one row for each area.
  func areas(_ card: Scorecard, peers: Peers) -> [UInt8] {
    let reference = peers.reference.map { Sentences(book: book).name(of: $0) }
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

  /// The results that a strip shows: one row for each municipality.
  func strip(_ results: [PeerResult]) -> [UInt8] {
    CSVWriter.bytes(
      columns: ["municipality_code", "municipality", "evaluation", "year", "points", "figure"],
      rows: results.map { result in
        [
          .text(result.municipality.code.text), .text(result.municipality.name),
          .text(result.card.evaluation.id.description), .integer(result.card.evaluation.year),
          .decimal(result.figure.points), .origin(of: result.figure),
        ]
      })
  }
}
