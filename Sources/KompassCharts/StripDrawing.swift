/// A strip laid out.
struct StripDrawing {
  /// The x of the scale's lower end.
  static let left = 10.0
  /// The x of the scale's upper end.
  static let right = Drawing.width - 10
  /// The radius of a marked dot, in units.
  private static let markedRadius = 5.5
  /// The height that the stacks may reach.
  private static let tallest = 110.0

  /// Between the rows of marks under the axis.
  private static let markSpacing = 7.0

  /// A dot in its stack.
  struct StackedDot: Equatable, Sendable {
    /// Which dot of the chart it is.
    let index: Int
    /// The x of its value.
    let x: Double
    /// The distance of its centre from the axis, upward.
    let rise: Double
  }

  private let chart: StripChart
  /// The dots that are not marked.
  let plain: [StackedDot]
  /// The marked dots, on top of their stacks.
  let marked: [StackedDot]
  /// The radius of a dot that is not marked.
  let radius: Double
  private let stackHeight: Double
  private let above: Callouts
  private let below: Callouts
  /// The marks that have a place: what `below` counts.
  private let drawnMarks: [StripChart.Mark]

  /// Lays a strip out.
  init(_ chart: StripChart) {
    self.chart = chart
    func x(_ value: Double) -> Double? {
      chart.scale.share(of: value).map { Self.left + $0 * (Self.right - Self.left) }
    }
    let places = chart.dots.map { x($0.value) }
    let plainPlaces = chart.dots.indices.compactMap { index in
      chart.dots[index].isMarked ? nil : places[index].map { (index: index, x: $0) }
    }
    var radius = 4.0
    var plain = Self.stack(plainPlaces, radius: radius)
    while radius > 1.5, (plain.map(\.rise).max() ?? 0) + radius > Self.tallest {
      radius -= 0.5
      plain = Self.stack(plainPlaces, radius: radius)
    }
    let highest = (plain.map(\.rise).max() ?? 0) + radius
    if highest > Self.tallest {
      // So many that they must overlap.
      let squeeze = Self.tallest / highest
      plain = plain.map { StackedDot(index: $0.index, x: $0.x, rise: $0.rise * squeeze) }
    }
    var marked: [StackedDot] = []
    let markedPlaces = chart.dots.indices.compactMap { index in
      chart.dots[index].isMarked ? places[index].map { (index: index, x: $0) } : nil
    }
    for (index, x) in markedPlaces.sorted(by: { ($0.x, $0.index) < ($1.x, $1.index) }) {
      var rise = Self.markedRadius + 1
      for other in plain where abs(other.x - x) < radius + Self.markedRadius {
        rise = max(rise, other.rise + radius + Self.markedRadius)
      }
      for other in marked where abs(other.x - x) < 2 * Self.markedRadius {
        rise = max(rise, other.rise + 2 * Self.markedRadius + 0.5)
      }
      marked.append(StackedDot(index: index, x: x, rise: rise))
    }
    self.radius = radius
    self.plain = plain
    self.marked = marked
    let plainTop = plain.map { $0.rise + radius }.max() ?? 0
    let markedTop = marked.map { $0.rise + Self.markedRadius }.max() ?? 0
    stackHeight = max(plainTop, markedTop, 20)

    let language = chart.identity.language
    func words(_ name: String, _ value: Double) -> MeasuredText {
      let number = DecimalText.text(of: value, language: language)
      // A no-break space keeps the number on the line of the last word.
      return MeasuredText(
        name, end: name.isEmpty ? number : ":\u{A0}" + number, style: .label)
    }
    above = Callouts(
      places: marked.map(\.x),
      texts: marked.map { words(chart.dots[$0.index].name, chart.dots[$0.index].value) }, gap: 5)
    let marks = chart.marks.filter { chart.scale.share(of: $0.value) != nil }
    below = Callouts(
      places: marks.map { x($0.value) ?? Self.left },
      texts: marks.map { words($0.name, $0.value) }, gap: 11)
    drawnMarks = marks
  }

  /// The lowest free place for each dot: those of one value on each other, others beside.
  private static func stack(
    _ places: [(index: Int, x: Double)], radius: Double
  ) -> [StackedDot] {
    // The last x on each level is enough to know, for the dots come from the left.
    var levels: [Double] = []
    var dots: [StackedDot] = []
    dots.reserveCapacity(places.count)
    for (index, x) in places.sorted(by: { ($0.x, $0.index) < ($1.x, $1.index) }) {
      let level = levels.firstIndex { x - $0 >= 2 * radius } ?? levels.count
      if level == levels.count { levels.append(x) } else { levels[level] = x }
      dots.append(StackedDot(index: index, x: x, rise: radius + 1 + Double(level) * 2 * radius))
    }
    return dots
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    let spacing = 4.0
    let words = above.callouts.isEmpty ? 0 : above.height(spacing: spacing) + 10
    let axis = 1 + words + stackHeight + 3
    drawBand(axis: axis, into: &drawing)
    drawLeaders(axis: axis, into: &drawing)
    drawAxis(at: axis, into: &drawing)
    for callout in above.callouts {
      let dot = marked[callout.index]
      let near = axis - stackHeight - 10 - above.distance(toRow: callout.row, spacing: spacing)
      drawing.markup.line(
        from: Place(x: dot.x, y: near - callout.block.height + 2),
        to: Place(x: dot.x, y: axis - dot.rise), color: ChartPalette.current, width: 1)
    }
    for dot in plain {
      drawing.markup.circle(
        Place(x: dot.x, y: axis - dot.rise), radius: radius - 0.4, fill: ChartPalette.dot)
    }
    for dot in marked {
      let place = Place(x: dot.x, y: axis - dot.rise)
      drawing.markup.circle(
        place, radius: Self.markedRadius, fill: ChartPalette.current, line: ChartPalette.paper,
        width: 1.4)
      drawing.note(.current, at: place)
    }
    for callout in above.callouts {
      let near = axis - stackHeight - 10 - above.distance(toRow: callout.row, spacing: spacing)
      drawing.place(
        callout.block, x: callout.textX, top: near - callout.block.height, anchor: callout.anchor,
        kind: .value, halo: true)
    }
    drawing.height = drawBelow(axis: axis, into: &drawing) + 2
    return drawing
  }

  private func x(_ value: Double) -> Double? {
    chart.scale.share(of: value).map { Self.left + $0 * (Self.right - Self.left) }
  }

  private func drawBand(axis: Double, into drawing: inout Drawing) {
    guard let quartiles = chart.quartiles, let lower = x(quartiles.lower),
      let upper = x(quartiles.upper), lower <= upper
    else { return }
    let top = axis - stackHeight - 2
    drawing.markup.rectangle(
      Box(left: lower, top: top, width: upper - lower, height: axis - top),
      fill: ChartPalette.track, extra: "kc-track")
    if let median = x(quartiles.median) {
      drawing.markup.line(
        from: Place(x: median, y: top), to: Place(x: median, y: axis),
        color: ChartPalette.muted, width: 1.2)
    }
  }

  private func drawAxis(at axis: Double, into drawing: inout Drawing) {
    drawing.markup.line(
      from: Place(x: Self.left, y: axis), to: Place(x: Self.right, y: axis),
      color: ChartPalette.muted, width: 1)
    let ticks = chart.scale.ticks
    for (index, tick) in ticks.enumerated() {
      guard let x = x(tick) else { continue }
      drawing.markup.line(
        from: Place(x: x, y: axis), to: Place(x: x, y: axis + 4), color: ChartPalette.muted,
        width: 1)
      let isMiddle = ticks.count % 2 == 1 && index == ticks.count / 2
      guard index == 0 || isMiddle || index == ticks.count - 1 else { continue }
      let block = TextBlock.wrap(
        StyledText(
          DecimalText.text(of: tick, language: chart.identity.language), style: .note),
        width: 100, maxLines: 1)
      // The ends stay inside the box.
      let half = block.width / 2
      let middle = min(max(x, half + 1), Drawing.width - 1 - half)
      drawing.place(
        block, x: middle, top: axis + 5, anchor: .middle, kind: .tick, halo: true)
    }
  }

  /// The upper edge of the words of a mark under the axis.
  private func top(of callout: Callouts.Callout, axis: Double) -> Double {
    axis + 5 + TextStyle.note.lineHeight + 8
      + below.distance(toRow: callout.row, spacing: Self.markSpacing)
  }

  /// The lines from the axis to its marks: the numbers of the axis stand on them.
  private func drawLeaders(axis: Double, into drawing: inout Drawing) {
    for callout in below.callouts {
      drawing.markup.line(
        from: Place(x: callout.x, y: axis),
        to: Place(
          x: callout.x, y: top(of: callout, axis: axis) + callout.block.style.lineHeight / 2),
        color: ChartPalette.color(of: drawnMarks[callout.index].role), width: 1)
    }
  }

  /// The marks under the axis, then the words for the band. Gives the y of the lower edge.
  private func drawBelow(axis: Double, into drawing: inout Drawing) -> Double {
    var bottom = axis + 5 + TextStyle.note.lineHeight
    for callout in below.callouts {
      let mark = drawnMarks[callout.index]
      let y = top(of: callout, axis: axis)
      let place = Place(x: callout.x, y: y + callout.block.style.lineHeight / 2)
      drawing.mark([Drawing.PlannedMark(role: mark.role, place: place, angle: 90)])
      drawing.place(
        callout.block, x: callout.textX, top: y, anchor: callout.anchor, kind: .key, halo: true)
    }
    if !below.callouts.isEmpty { bottom += 8 + below.height(spacing: Self.markSpacing) }
    guard let quartiles = chart.quartiles, !quartiles.name.isEmpty else { return bottom }
    let sample = Box(left: Self.left, top: bottom + 9, width: 22, height: 12)
    drawing.markup.rectangle(sample, fill: ChartPalette.track, extra: "kc-track")
    drawing.markup.line(
      from: Place(x: sample.left + 11, y: sample.top),
      to: Place(x: sample.left + 11, y: sample.bottom), color: ChartPalette.muted, width: 1.2)
    let block = TextBlock.wrap(
      StyledText(quartiles.name, style: .note),
      width: Drawing.width - 2 - sample.right - 7, maxLines: 3)
    drawing.place(
      block, x: sample.right + 7, top: bottom + 8, anchor: .start, kind: .key)
    return bottom + 8 + max(block.height, 14)
  }
}
