/// A bar chart laid out.
struct BarDrawing {
  /// The x of a share of 0: half a mark from the edge.
  static let left = 6.0
  /// The x of a share of 1.
  static let right = Drawing.width - 6
  /// The height of a bar, in units.
  static let barHeight = 10.0
  /// The dots of a reference's tick.
  static let tickDash = "2.4 1.6"

  /// The room that marks need round each bar.
  struct Room: Equatable, Sendable {
    /// Above: for diamonds, for marks of role `current` and for those of equal subjects.
    let above: Double
    /// Under: for ticks and triangles.
    let below: Double

    /// The room for marks of some roles.
    init(roles: [SeriesRole]) {
      let hasEquals = roles.contains(where: SeriesRole.equals.contains)
      above = hasEquals ? 17 : roles.contains(.previous) ? 12 : roles.contains(.current) ? 7 : 2
      below = roles.contains(.target) ? 21 : roles.contains(.reference) ? 5 : 0
    }
  }

  private let chart: BarChart
  private let room: Room

  /// Lays a bar chart out.
  init(_ chart: BarChart) {
    self.chart = chart
    room = Room(roles: chart.rows.flatMap { $0.marks.map(\.role) })
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    var y = 1.0
    for row in chart.rows {
      y = draw(row, top: y, into: &drawing) + 11
    }
    y -= 11
    y = Self.drawScale(chart.scaleTexts, top: y + 3, into: &drawing)
    let key = KeyLine.draw(
      chart.key, sample: .bar, left: Self.left, top: y + 10, into: &drawing)
    drawing.height = (key > y + 10 ? key : y) + 3
    return drawing
  }

  /// The share of a full bar: 0…1, clamped; nil for a missing value.
  static func share(of value: Double?, maximum: Double) -> Double? {
    guard let value, value.isFinite, maximum.isFinite, maximum > 0 else { return nil }
    return min(max(value / maximum, 0), 1)
  }

  /// The x of a share.
  static func x(share: Double) -> Double { left + share * (right - left) }

  private func draw(_ row: BarChart.Row, top: Double, into drawing: inout Drawing) -> Double {
    let share = Self.share(of: row.value, maximum: row.maximum)
    let value =
      share == nil
      ? TextBlock.wrap(
        StyledText(chart.missingText, style: .note), width: 120, maxLines: 2)
      : TextBlock.wrap(
        StyledText(row.valueText, style: .value), width: 120, maxLines: 2)
    let bottom = Self.drawWords(
      label: row.label, shortLabel: row.shortLabel, value: value, top: top, into: &drawing)
    let barTop = bottom + 2 + room.above
    drawBar(share: share, top: barTop, into: &drawing)
    drawMarks(of: row, barTop: barTop, into: &drawing)
    return barTop + Self.barHeight + room.below
  }

  /// The name of a row and its value beside it. Gives the y of the lower edge.
  static func drawWords(
    label text: String, shortLabel: String?, value: TextBlock, top: Double,
    into drawing: inout Drawing
  ) -> Double {
    let room = right - left - value.width - 14
    var label = TextBlock.wrap(StyledText(text, style: .label), width: room, maxLines: 3)
    if label.isCut, let shortLabel {
      label = TextBlock.wrap(StyledText(shortLabel, style: .label), width: room, maxLines: 3)
    }
    let bottom = top + max(label.height, value.height)
    drawing.place(label, x: left, top: bottom - label.height, anchor: .start, kind: .axis)
    // The value stands on the last line, next to the bar's end.
    drawing.place(value, x: right, top: bottom - value.height, anchor: .end, kind: .value)
    return bottom
  }

  private func drawBar(share: Double?, top: Double, into drawing: inout Drawing) {
    let whole = Box(
      left: Self.left, top: top, width: Self.right - Self.left, height: Self.barHeight)
    guard let share else {
      // Upright dashes are a hatching that needs no pattern, and so no id.
      let middle = top + Self.barHeight / 2
      drawing.markup.line(
        from: Place(x: whole.left, y: middle), to: Place(x: whole.right, y: middle),
        color: ChartPalette.track, width: Self.barHeight, dash: "2 4")
      return
    }
    drawing.markup.rectangle(whole, fill: ChartPalette.track, rounding: 1.5, extra: "kc-track")
    var bar = whole
    bar.width = max(share * whole.width, 2.5)
    drawing.markup.rectangle(
      bar, fill: ChartPalette.current, rounding: share == 0 ? 0 : 1.5, extra: "kc-bar")
    drawing.note(.current, at: Place(x: Self.x(share: share), y: top + Self.barHeight / 2))
  }

  private func drawMarks(of row: BarChart.Row, barTop: Double, into drawing: inout Drawing) {
    for mark in Self.ordered(row.marks) {
      guard let share = Self.share(of: mark.value, maximum: row.maximum) else { continue }
      let x = Self.x(share: share)
      let bar = Self.share(of: row.value, maximum: row.maximum) ?? 0
      Self.draw(
        mark.role, x: x, isOnBar: share <= bar && bar > 0, barTop: barTop, into: &drawing.markup)
      drawing.note(mark.role, at: Self.place(of: mark.role, x: x, barTop: barTop))
    }
  }

  /// The centre of a mark. Each role has a height of its own, so that equal values do not hide each
  /// other: previous above the bar, the reference's tick through it, the target under it. Equal
  /// subjects share a place, for each is seen round the others.
  private static func place(of role: SeriesRole, x: Double, barTop: Double) -> Place {
    switch role {
    case .current: Place(x: x, y: barTop - 3)
    case .previous: Place(x: x, y: barTop - 6)
    case .first, .second, .third, .fourth: Place(x: x, y: barTop - 9)
    case .reference: Place(x: x, y: barTop + barHeight / 2 + 1.5)
    case .target: Place(x: x, y: barTop + barHeight + 15)
    }
  }

  /// The marks in the order to draw them: those of equal subjects last, the first on top.
  static func ordered(_ marks: [ChartMark]) -> [ChartMark] {
    let others = marks.filter { !SeriesRole.equals.contains($0.role) }
    return others
      + SeriesRole.equals.reversed().flatMap { role in marks.filter { $0.role == role } }
  }

  /// Draws a mark at a bar.
  ///
  /// - Parameter isOnBar: whether a tick needs an edge of paper to be seen against the bar.
  static func draw(
    _ role: SeriesRole, x: Double, isOnBar: Bool, barTop: Double, into markup: inout Markup
  ) {
    let center = place(of: role, x: x, barTop: barTop)
    guard role == .reference else {
      markup.mark(role, at: center)
      return
    }
    let start = Place(x: x, y: barTop - 2)
    let end = Place(x: x, y: barTop + barHeight + 5)
    if isOnBar { markup.line(from: start, to: end, color: ChartPalette.paper, width: 4.6) }
    markup.line(
      from: start, to: end, color: ChartPalette.reference, width: 2.2, dash: tickDash)
  }

  /// The words at the ends of the scale. Gives the y of the lower edge.
  static func drawScale(
    _ texts: BarChart.ScaleTexts, top: Double, into drawing: inout Drawing
  ) -> Double {
    let room = (right - left) / 2 - 8
    let lower = TextBlock.wrap(
      StyledText(texts.lower, style: .note), width: room, maxLines: 2)
    let upper = TextBlock.wrap(
      StyledText(texts.upper, style: .note), width: room, maxLines: 2)
    drawing.place(lower, x: left, top: top, anchor: .start, kind: .tick)
    drawing.place(upper, x: right, top: top, anchor: .end, kind: .tick)
    return top + max(lower.height, upper.height)
  }
}
