import KompassCharts
import KompassModel

/// Charts of evaluations that stand beside each other.
extension ChartBuilder {
  /// The profiles of one revision over each other, with the reference of that revision.
  func radar(_ group: ComparisonGroup) -> RadarFrame {
    let shown = group.inRadar
    let names = shown.map { sentences.label($0.municipality, $0.card) }
    let areas = group.framework.areas
    return frame(
      of: group.framework, title: book.text(.compareRadar, ["names": book.list(names)]),
      description: sentences.comparison(in: group).joined(separator: " "),
      series: zip(shown, names).map { member, name in
        RadarFrame.Series(
          slot: member.slot, name: "\(member.letter) \(name)", values: Self.values(of: member.card))
      }
        + (group.reference.flatMap { reference in
          reference.areas.isEmpty
            ? nil
            : [
              RadarFrame.Series(
                slot: .reference, name: sentences.name(of: reference),
                values: areas.map { reference.areas[$0.number]?.value })
            ]
        } ?? []))
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
