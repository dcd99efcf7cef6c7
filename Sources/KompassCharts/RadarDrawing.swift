/// A radar laid out: where the axes, their labels and the values are.
struct RadarDrawing {
  /// The radii that the rim may have, in units: the first leaves room for a word of ten letters at each side, the last
  /// for one of fourteen.
  private static let radii = [90.0, 82.0, 74.0]
  /// From the rim to the labels.
  private static let gap = 9.0
  /// From the labels to the edge of the box.
  private static let edge = 1.0

  /// The label of one axis, placed.
  private struct AxisLabel {
    let name: TextBlock
    let value: TextBlock
    let x: Double
    let anchor: Drawing.Anchor
    /// The room of both, with y from the centre.
    let box: Box
  }

  private let chart: RadarChart
  /// The index of the series whose values are shown; nil without series.
  private let primary: Int?
  private let labels: [AxisLabel]
  /// The radius of the rim, in units: the largest at which no word of a label must be broken, or the largest of all
  /// when that cannot be had.
  let radius: Double
  /// The centre of the radar.
  let center: Place

  /// Lays a radar out.
  ///
  /// - Parameter radii: the radii that the rim may have, the first for choice.
  init(_ chart: RadarChart, radii: [Double] = Self.radii) {
    self.chart = chart
    let primary = chart.series.firstIndex { $0.role == .current } ?? chart.series.indices.first
    self.primary = primary
    let layouts = radii.lazy.map { radius in
      let candidates = chart.axes.indices.map { index in
        Self.candidates(for: index, of: chart, primary: primary, radius: radius)
      }
      return (radius: radius, labels: Self.choose(among: candidates))
    }
    let layout =
      layouts.first { layout in !layout.labels.contains { $0.name.isBroken || $0.name.isCut } }
      ?? layouts[0]
    (radius, labels) = (layout.radius, layout.labels)
    let top = min(-layout.radius - 8, labels.map(\.box.top).min() ?? 0)
    center = Place(x: Drawing.width / 2, y: Self.edge - top)
  }

  /// The place of a share (0 centre, 1 rim) on an axis of a rim with this radius, from the centre.
  static func place(share: Double, axis: Int, of count: Int, radius: Double) -> Place {
    let turns = Double(axis) / Double(max(count, 1))
    return Place(
      x: Turn.sine(turns) * share * radius, y: -Turn.cosine(turns) * share * radius)
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    drawGrid(into: &drawing)
    for role in SeriesRole.lineOrder {
      for index in chart.series.indices where chart.series[index].role == role {
        drawLine(of: chart.series[index], into: &drawing)
      }
    }
    drawTicks(into: &drawing)
    drawing.mark(chart.series.flatMap(marks))
    drawLabels(into: &drawing)
    drawKey(keyEntries(), into: &drawing)
    return drawing
  }

  /// The key under the labels, and with it the height of the drawing.
  func drawKey(_ entries: [KeyEntry], into drawing: inout Drawing) {
    let bottom = max(radius + 8, labels.map(\.box.bottom).max() ?? 0) + center.y
    let key = KeyLine.draw(
      entries, sample: .line, left: BarDrawing.left, top: bottom + 14, into: &drawing)
    drawing.height = (key > bottom + 14 ? key : bottom) + 3
  }

  // MARK: Labels

  /// The ways to set a label, best first; the last one always has room.
  private static func candidates(
    for index: Int, of chart: RadarChart, primary: Int?, radius: Double
  ) -> [AxisLabel] {
    let axis = chart.axes[index]
    let long = StyledText(axis.label, style: .label)
    let short = StyledText(
      axis.shortLabel.isEmpty ? axis.label : axis.shortLabel, style: .label)
    let value = valueText(at: index, of: chart, primary: primary)
    // Three lines of one word each beside the radar read worse than a short name.
    let isCentered = abs(Turn.sine(Double(index) / Double(chart.axes.count))) < 0.1
    var candidates: [AxisLabel] = []
    for (text, lines, mayBreak) in [
      (long, isCentered ? 3 : 2, false), (short, 2, false), (short, 1, false),
      (short, 3, true), (short, 2, true), (short, 1, true),
    ] {
      let label = place(
        text, value: value, lines: lines, axis: index, of: chart.axes.count, radius: radius)
      if mayBreak || !(label.name.isBroken || label.name.isCut) { candidates.append(label) }
    }
    return candidates
  }

  private static func valueText(
    at index: Int, of chart: RadarChart, primary: Int?
  ) -> StyledText {
    guard let primary else { return StyledText("", style: .value) }
    let series = chart.series[primary]
    guard index < series.values.count, chart.scale.share(of: series.values[index]) != nil,
      let value = series.values[index]
    else { return StyledText(chart.missingText, style: .note) }
    if let texts = series.valueTexts, index < texts.count {
      return StyledText(texts[index], style: .value)
    }
    return StyledText(
      DecimalText.text(of: value, language: chart.identity.language), style: .value)
  }

  /// Sets a label outside the rim: the nearer to the top or the bottom, the more above or below its
  /// axis' end; beside the radar clear of the rim over its whole height.
  private static func place(
    _ text: StyledText, value: StyledText, lines: Int, axis: Int, of count: Int,
    radius: Double
  ) -> AxisLabel {
    let turns = Double(axis) / Double(count)
    let (across, up) = (Turn.sine(turns), Turn.cosine(turns))
    let reach = radius + gap
    let half = Drawing.width / 2
    let tallest = Double(lines) * text.style.lineHeight + value.style.lineHeight
    let share = (1 + up) / 2
    let x: Double
    let room: Double
    let anchor: Drawing.Anchor
    if abs(across) < 0.1 {
      x = half
      // With up to six axes there is nothing beside the top; with more the neighbours are.
      room = count <= 6 ? 240 : 2 * (Turn.sine(1 / Double(count)) * reach - 5)
      anchor = .middle
    } else {
      let top = -up * reach - share * tallest
      let nearest = top < 0 && top + tallest > 0 ? 0 : min(abs(top), abs(top + tallest))
      let clear = radius + 6
      let rim = max(clear * clear - nearest * nearest, 0).squareRoot()
      let distance = max(abs(across) * reach, rim)
      x = across > 0 ? half + distance : half - distance
      room = half - edge - distance
      anchor = across > 0 ? .start : .end
    }
    let name = TextBlock.balance(text, width: room, maxLines: lines)
    let number = TextBlock.wrap(value, width: room, maxLines: 1)
    let height = name.height + number.height
    let width = max(name.width, number.width)
    let left =
      switch anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    let box = Box(left: left, top: -up * reach - share * height, width: width, height: height)
    return AxisLabel(name: name, value: number, x: x, anchor: anchor, box: box)
  }

  /// The best candidates that leave each other room: where two collide, the taller yields.
  private static func choose(among candidates: [[AxisLabel]]) -> [AxisLabel] {
    var chosen = [Int](repeating: 0, count: candidates.count)
    func label(_ index: Int) -> AxisLabel { candidates[index][chosen[index]] }
    func mayYield(_ index: Int) -> Bool { chosen[index] + 1 < candidates[index].count }
    var isSettled = false
    while !isSettled {
      isSettled = true
      for first in candidates.indices {
        for second in candidates.indices where second > first {
          var room = label(second).box
          room.top -= 1
          room.height += 2
          guard label(first).box.overlaps(room) else { continue }
          let isFirstTaller = label(first).box.height >= label(second).box.height
          let order = isFirstTaller ? [first, second] : [second, first]
          guard let yielding = order.first(where: mayYield) else { continue }
          chosen[yielding] += 1
          isSettled = false
        }
      }
    }
    return candidates.indices.map(label)
  }

  /// The names of the axes, with the values of the primary series.
  func drawLabels(into drawing: inout Drawing) {
    for label in labels {
      let top = center.y + label.box.top
      drawing.place(label.name, x: label.x, top: top, anchor: label.anchor, kind: .axis)
      drawing.place(
        label.value, x: label.x, top: top + label.name.height, anchor: label.anchor, kind: .value)
    }
  }

  // MARK: Grid

  /// The rings and the axes.
  func drawGrid(into drawing: inout Drawing) {
    for tick in chart.scale.ticks.dropFirst() {
      let share = chart.scale.share(of: tick) ?? 0
      drawing.markup.circle(
        center, radius: share * radius, fill: nil, line: ChartPalette.rule,
        width: share == 1 ? 1.4 : 0.8)
    }
    for index in chart.axes.indices {
      let isMissing = primary.map { self.place(of: chart.series[$0], at: index) == nil } ?? false
      drawing.markup.line(
        from: center,
        to: offset(Self.place(share: 1, axis: index, of: chart.axes.count, radius: radius)),
        color: ChartPalette.rule, width: isMissing ? 0.8 : 1, dash: isMissing ? "2 4" : "")
    }
  }

  /// The numbers of the middle ring and the rim, between the two axes where the profiles are
  /// farthest from them.
  func drawTicks(into drawing: inout Drawing) {
    let ticks = chart.scale.ticks
    let count = chart.axes.count
    guard count > 0 else { return }
    var shown = [ticks.count - 1]
    if ticks.count % 2 == 1, ticks.count > 2 { shown.insert(ticks.count / 2, at: 0) }
    let shares = shown.map { chart.scale.share(of: ticks[$0]) ?? 0 }
    var best = (axis: 0, distance: -1.0)
    for axis in 0..<count {
      var distance = Double.infinity
      for series in chart.series {
        guard let edge = edgeShare(of: series, after: axis) else { continue }
        for share in shares { distance = min(distance, abs(edge - share)) }
      }
      // A little is no reason to leave the top, where the eye begins.
      if distance > best.distance + 0.02 { best = (axis, distance) }
    }
    let turns = (Double(best.axis) + 0.5) / Double(count)
    for (index, share) in zip(shown, shares) {
      let text = DecimalText.text(of: ticks[index], language: chart.identity.language)
      let block = TextBlock.wrap(StyledText(text, style: .note), width: 90, maxLines: 1)
      let x = center.x + Turn.sine(turns) * share * radius
      let y = center.y - Turn.cosine(turns) * share * radius
      drawing.place(
        block, x: x, top: y - block.height / 2, anchor: .middle, kind: .tick, halo: true)
    }
  }

  /// How far from the centre a profile is midway between an axis and the next, as a share of the
  /// radius; nil where it has a gap.
  private func edgeShare(of series: RadarChart.Series, after axis: Int) -> Double? {
    guard let first = share(of: series, at: axis),
      let second = share(of: series, at: (axis + 1) % chart.axes.count)
    else { return nil }
    let sum = first + second
    guard sum > 0 else { return 0 }
    // Where the bisector meets the chord of two rays: 2ab·cos(half the angle)/(a + b).
    return 2 * first * second * Turn.cosine(0.5 / Double(chart.axes.count)) / sum
  }

  // MARK: Series

  private func share(of series: RadarChart.Series, at axis: Int) -> Double? {
    axis < series.values.count ? chart.scale.share(of: series.values[axis]) : nil
  }

  private func place(of series: RadarChart.Series, at axis: Int) -> Place? {
    guard let share = share(of: series, at: axis) else { return nil }
    return offset(Self.place(share: share, axis: axis, of: chart.axes.count, radius: radius))
  }

  private func offset(_ place: Place) -> Place {
    Place(x: center.x + place.x, y: center.y + place.y)
  }

  private func drawLine(of series: RadarChart.Series, into drawing: inout Drawing) {
    let places = chart.axes.indices.map { place(of: series, at: $0) }
    let present = places.compactMap { $0 }
    guard present.count < places.count else {
      guard places.count > 2 else { return }
      if series.role == .current {
        drawing.markup.area(present, color: ChartPalette.current)
      }
      drawing.markup.polyline(present, isClosed: true, role: series.role)
      return
    }
    for run in RadarShape.runs(of: places) where run.count > 1 {
      drawing.markup.polyline(run, isClosed: false, role: series.role)
    }
  }

  private func marks(of series: RadarChart.Series) -> [Drawing.PlannedMark] {
    chart.axes.indices.compactMap { axis in
      guard let place = place(of: series, at: axis) else { return nil }
      // A tick lies across its axis.
      let angle = 360 * Double(axis) / Double(chart.axes.count) + 90
      return Drawing.PlannedMark(role: series.role, place: place, angle: angle)
    }
  }

  /// The names of the series. One that has gaps and does not show its values says so here.
  private func keyEntries() -> [KeyEntry] {
    guard chart.series.count > 1 || chart.series.contains(where: { $0.role != .current }) else {
      return []
    }
    return chart.series.indices.map { index in
      let series = chart.series[index]
      let name =
        index == primary
        ? series.name : nameWithGaps(series.name) { share(of: series, at: $0) }
      return KeyEntry(role: series.role, name: name)
    }
  }

  /// The name of a series with the areas that it has no value in.
  func nameWithGaps(_ name: String, share: (Int) -> Double?) -> String {
    let missing = chart.axes.indices.filter { share($0) == nil }
    guard let first = missing.first else { return name }
    guard missing.count < chart.axes.count else { return "\(name) (\(chart.missingText))" }
    func short(_ axis: Int) -> String {
      let axis = chart.axes[axis]
      return axis.shortLabel.isEmpty ? axis.label : axis.shortLabel
    }
    let areas = missing.dropFirst().reduce(short(first)) { $0 + ", " + short($1) }
    return "\(name) (\(chart.missingText): \(areas))"
  }
}
