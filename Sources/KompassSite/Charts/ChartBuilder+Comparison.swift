import KompassCharts
import KompassModel

/// Charts of evaluations that stand beside each other.
extension ChartBuilder {
  /// The profiles of one revision over each other, with the reference of that revision.
  func radar(_ group: ComparisonGroup) -> RadarFrame {
    let areas = group.framework.areas
    var series = group.inRadar.map { member in
      (
        slot: member.slot, letter: member.letter + " ",
        name: sentences.label(member.municipality, member.card), tally: member.tally
      )
    }
    let names = series.map(\.name)
    if let reference = group.reference, !reference.areas.isEmpty {
      series.append(
        (
          slot: .reference, letter: "", name: sentences.name(of: reference),
          tally: Tally(reference, of: group.framework)
        ))
    }
    return frame(
      of: group.framework, title: book.text(.compareRadar, ["names": book.list(names)]),
      description: series.map { described($0.name, $0.tally) }.joined(separator: " "),
      series: series.map { one in
        RadarFrame.Series(
          slot: one.slot, name: one.letter + one.name,
          values: areas.map { one.tally.areas[$0.number]?.value })
      })
  }

  /// "Mark 2024: Effektivitet 63, Arbetsliv 64."
  private func described(_ name: String, _ tally: Tally) -> String {
    let scores = tally.framework.areas.map { area in
      let points = tally.areas[area.number].map(book.number) ?? book.text(.missing)
      return "\(area.name.text(in: book.language)) \(points)"
    }
    return "\(name): \(scores.joined(separator: ", "))."
  }

  /// A radar of a revision without profiles.
  func emptyFrame(of framework: Framework) -> RadarFrame {
    // A script puts in what it shows.
    frame(of: framework, title: "{title}", description: "{description}", series: [])
  }

  private func frame(
    of framework: Framework, title: String, description: String, series: [RadarFrame.Series]
  ) -> RadarFrame {
    RadarFrame(
      identity: ChartIdentity(
        id: "jamfor-\(framework.id)", title: title, description: description,
        language: book.language.text),
      axes: framework.areas.map {
        RadarChart.Axis(
          label: $0.name.text(in: book.language), shortLabel: $0.shortName.text(in: book.language))
      },
      series: series, missingText: book.text(.missing))
  }

  /// The scores of an evaluation, one for each axis of its radar.
  static func values(of card: Scorecard) -> [Double?] { card.areas.map { $0.score?.points.value } }

  /// One bar among those of an area, with the reference as a mark.
  func bar(_ points: Points?, maximum: Points, reference: Points?, role: SeriesRole) -> BarRow {
    BarRow(
      value: points?.value, maximum: maximum.value,
      marks: reference.map {
        [ChartMark(role: .reference, value: $0.value, name: book.number($0))]
      } ?? [], role: role)
  }
}
