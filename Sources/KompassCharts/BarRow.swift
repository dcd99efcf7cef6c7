/// One bare bar without text, for a line of an HTML list whose text says the same: decorative,
/// hidden from assistive technology.
///
/// It fills the width of its line. There is no `viewBox`, for that would stretch or shrink the marks
/// with the width: the bar and the places of the marks are percentages, and each mark stands in a
/// nested `<svg>` at its percentage, drawn in pixels. So a diamond is the same diamond at 200 and at
/// 700 px. A mark at an end reaches up to nine pixels out of the line (`overflow="visible"`).
public struct BarRow: Equatable, Sendable {
  /// The value; nil or not finite: missing, which is a hatched track.
  public let value: Double?
  /// The value of a full bar; one that is not above zero makes the bar missing.
  public let maximum: Double
  /// What is marked at the bar, on the same scale.
  public let marks: [BarChart.Mark]

  /// Makes a bar.
  public init(value: Double?, maximum: Double, marks: [BarChart.Mark] = []) {
    self.value = value
    self.maximum = maximum
    self.marks = marks
  }

  /// The `<svg>` element for a page.
  public func inline() -> String {
    let room = BarDrawing.Room(roles: marks.map(\.role))
    let top = room.above
    let height = BarDrawing.barHeight
    var markup = Markup()
    markup.raw("<svg class=\"kc kc-row\" width=\"100%\"")
    markup.attribute("height", top + height + room.below)
    markup.raw(" overflow=\"visible\" aria-hidden=\"true\" focusable=\"false\">")
    if let share = BarDrawing.share(of: value, maximum: maximum) {
      markup.fluidRectangle(
        top: top, height: height, percentage: 100, fill: ChartPalette.track, extra: "kc-track")
      if share == 0 {
        markup.rectangle(
          Box(left: 0, top: top, width: 2.5, height: height), fill: ChartPalette.current,
          extra: "kc-bar")
      } else {
        markup.fluidRectangle(
          top: top, height: height, percentage: 100 * share, fill: ChartPalette.current,
          extra: "kc-bar")
      }
    } else {
      markup.fluidHatching(middle: top + height / 2, height: height)
    }
    for mark in marks {
      guard let share = BarDrawing.share(of: mark.value, maximum: maximum) else { continue }
      markup.raw("<svg x=\"")
      markup.number(100 * share)
      markup.raw("%\" overflow=\"visible\">")
      let bar = BarDrawing.share(of: value, maximum: maximum) ?? 0
      BarDrawing.draw(
        mark.role, x: 0, isOnBar: share <= bar && bar > 0, barTop: top, into: &markup)
      markup.raw("</svg>")
    }
    markup.raw("</svg>")
    return markup.text
  }
}
