import KompassCharts
import KompassModel

/// One of the evaluations that stand beside each other, with its letter and its place in the charts.
struct ComparisonMember: Sendable {
  /// The most that stand beside each other.
  static let most = 4

  /// 0…3: decides letter, line, marker and fill.
  let place: Int
  /// The municipality.
  let municipality: Municipality
  /// The evaluation laid out.
  let card: Scorecard

  /// `A` … `D`.
  var letter: String { ["A", "B", "C", "D"][place] }
  /// How it is drawn.
  var role: SeriesRole { SeriesRole.equals[place] }
  /// Where it stands in a radar.
  var slot: RadarFrame.Slot { [.first, .second, .third, .fourth][place] }
  /// What is known of it, to be held beside others.
  var tally: Tally { Tally(card) }

  /// - Returns: nil when `place` is beyond the most that stand beside each other.
  init?(place: Int, municipality: Municipality, card: Scorecard) {
    guard (0..<Self.most).contains(place) else { return nil }
    self.place = place
    self.municipality = municipality
    self.card = card
  }
}
