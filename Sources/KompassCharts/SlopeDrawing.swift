/// A slope chart laid out.
struct SlopeDrawing {
  /// From a point to the words beside the last one.
  private static let nameGap = 20.0
  /// The same where the words for a missing value stand at the last point.
  private static let missingGap = 30.0
  /// From the edge of the plot to the first point: half the words of a value.
  private static let inset = 18.0

  /// With more lines than this the last values stand with the names instead of at the marks.
  private static let mostWithValues = 2

  /// A name beside the end of its line.
  private struct Name {
    let block: TextBlock
    /// The place of the last value.
    let end: Place
  }

  private let chart: SlopeChart
  private let count: Int
  private let columns: [Double]
  private let plot: Box
  private let names: [Name]
  private let nameX: Double
  private let breaks: [SlopeChart.Break]
  private let callouts: Callouts

  /// Lays a slope chart out.
  init(_ chart: SlopeChart) {
    self.chart = chart
    let count = chart.lines.map(\.points.count).max() ?? 0
    self.count = count

    let tickWidth =
      chart.scale.ticks.map { tick in
        MeasuredText(
          DecimalText.text(of: tick, language: chart.identity.language), style: .note
        ).width
      }.max() ?? 0
    let left = tickWidth + 8
    let isCrowded = chart.lines.count > Self.mostWithValues
    let nameStyle = isCrowded ? TextStyle.smallLabel : .label
    let shown = chart.lines.filter { line in
      line.points.contains { chart.scale.share(of: $0.value) != nil }
    }
    let texts = shown.map { line in
      Self.name(of: line, in: chart, count: count, style: nameStyle)
    }
    // As narrow as the words allow: the plot gets the rest.
    let blocks = texts.map { TextBlock.balance($0, width: 112, maxLines: 3) }
    let nameWidth = blocks.map(\.width).max() ?? 0
    let isLastMissing = chart.lines.allSatisfy { Self.isMissing($0, count - 1, in: chart) }
    let gap = isLastMissing ? Self.missingGap : Self.nameGap
    let last = Drawing.width - 1 - (nameWidth > 0 ? nameWidth + gap : max(Self.inset, gap))
    nameX = last + gap
    let first = left + Self.inset
    let step = count > 1 ? (last - first) / Double(count - 1) : 0
    let columns = (0..<count).map {
      count == 1 ? last : first + step * Double($0)
    }
    self.columns = columns

    let breaks = chart.breaks.filter { $0.afterIndex >= 0 && $0.afterIndex + 1 < count }
    self.breaks = breaks
    callouts = Callouts(
      places: breaks.map { (columns[$0.afterIndex] + columns[$0.afterIndex + 1]) / 2 },
      texts: breaks.map { MeasuredText($0.text, style: .note) }, gap: 5)
    let above = breaks.isEmpty ? 0 : callouts.height(spacing: 4) + 8
    let needed = blocks.reduce(0) { $0 + $1.height + 3 }
    let top = 1 + above + TextStyle.note.lineHeight / 2
    let plot = Box(
      left: left, top: top, width: last + Self.inset - left, height: max(190, needed))
    self.plot = plot

    names = zip(shown, blocks).compactMap { line, block in
      let end = line.points.indices.last { chart.scale.share(of: line.points[$0].value) != nil }
      guard let end, let share = chart.scale.share(of: line.points[end].value) else { return nil }
      let place = Place(x: columns[end], y: plot.bottom - share * plot.height)
      return Name(block: block, end: place)
    }
  }

  /// The name of a line; where there are many, its last value too.
  private static func name(
    of line: SlopeChart.Line, in chart: SlopeChart, count: Int, style: TextStyle
  ) -> MeasuredText {
    guard chart.lines.count > mostWithValues, !isMissing(line, count - 1, in: chart),
      let last = line.points.last
    else { return MeasuredText(line.name, style: style) }
    // A no-break space keeps the value on the line of the last word.
    let value = line.name.isEmpty ? last.valueText : "\u{A0}" + last.valueText
    return MeasuredText(line.name, end: value, style: style)
  }

  /// The words for the gaps that some lines have and others have not.
  private func gapEntries() -> [KeyEntry] {
    chart.lines.compactMap { line in
      let gaps = (0..<count).filter { Self.isMissing(line, $0, in: chart) }
      if gaps.count == count {
        return KeyEntry(role: line.role, name: "\(line.name) (\(chart.missingText))")
      }
      let own = gaps.filter { index in
        !chart.lines.allSatisfy { Self.isMissing($0, index, in: chart) }
      }
      guard !own.isEmpty else { return nil }
      let times = own.map { Self.label(at: $0, in: chart) }.joined(separator: ", ")
      return KeyEntry(
        role: line.role, name: "\(line.name) (\(chart.missingText): \(times))")
    }
  }

  private static func isMissing(
    _ line: SlopeChart.Line, _ index: Int, in chart: SlopeChart
  ) -> Bool {
    index >= line.points.count || chart.scale.share(of: line.points[index].value) == nil
  }

  private static func label(at index: Int, in chart: SlopeChart) -> String {
    for line in chart.lines where index < line.points.count && !line.points[index].label.isEmpty {
      return line.points[index].label
    }
    return ""
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    drawGrid(into: &drawing)
    drawBreaks(into: &drawing)
    drawNames(into: &drawing)
    let bottom = drawTimes(into: &drawing)
    for role in SeriesRole.lineOrder {
      for line in chart.lines where line.role == role { drawLine(line, into: &drawing) }
    }
    drawing.mark(
      chart.lines.flatMap { line in
        line.points.indices.compactMap { index in
          place(of: line, at: index).map {
            Drawing.PlannedMark(role: line.role, place: $0, angle: 90)
          }
        }
      })
    drawValues(into: &drawing)
    let key = KeyLine.draw(
      gapEntries(), sample: .line, left: BarDrawing.left, top: bottom + 10, into: &drawing)
    drawing.height = (key > bottom + 10 ? key : bottom) + 2
    return drawing
  }

  private func place(of line: SlopeChart.Line, at index: Int) -> Place? {
    guard index < line.points.count, let share = chart.scale.share(of: line.points[index].value)
    else { return nil }
    return Place(x: columns[index], y: plot.bottom - share * plot.height)
  }

  // MARK: Grid

  private func drawGrid(into drawing: inout Drawing) {
    let ticks = chart.scale.ticks
    for (index, tick) in ticks.enumerated() {
      let y = plot.bottom - (chart.scale.share(of: tick) ?? 0) * plot.height
      drawing.markup.line(
        from: Place(x: plot.left, y: y), to: Place(x: plot.right, y: y),
        color: ChartPalette.rule, width: index == 0 ? 1.4 : 0.8)
      let isMiddle = ticks.count % 2 == 1 && index == ticks.count / 2
      guard index == 0 || isMiddle || index == ticks.count - 1 else { continue }
      let block = TextBlock.wrap(
        StyledText(
          DecimalText.text(of: tick, language: chart.identity.language), style: .note),
        width: plot.left, maxLines: 1)
      drawing.place(
        block, x: plot.left - 6, top: y - block.height / 2, anchor: .end, kind: .tick)
    }
  }

  private func drawBreaks(into drawing: inout Drawing) {
    for callout in callouts.callouts {
      let near = plot.top - 8 - callouts.distance(toRow: callout.row, spacing: 4)
      let top = near - callout.block.height
      drawing.markup.line(
        from: Place(x: callout.x, y: top + 1), to: Place(x: callout.x, y: plot.bottom),
        color: ChartPalette.muted, width: 1, dash: "2 3")
      drawing.place(callout.block, x: callout.textX, top: top, anchor: callout.anchor, kind: .note)
    }
    for gap in breaks {
      // The sign of a broken axis.
      let x = (columns[gap.afterIndex] + columns[gap.afterIndex + 1]) / 2
      drawing.markup.rectangle(
        Box(left: x - 4, top: plot.bottom - 5, width: 8, height: 10), fill: ChartPalette.paper)
      for shift in [-3.0, 3] {
        drawing.markup.line(
          from: Place(x: x + shift - 2.5, y: plot.bottom + 5),
          to: Place(x: x + shift + 2.5, y: plot.bottom - 5), color: ChartPalette.muted, width: 1.2)
      }
    }
  }

  /// The points in time under the plot: all of them, or every second, third … and the last.
  private func drawTimes(into drawing: inout Drawing) -> Double {
    let top = plot.bottom + 9
    let step = count > 1 ? columns[1] - columns[0] : plot.width
    var bottom = top
    let texts = (0..<count).map {
      MeasuredText(Self.label(at: $0, in: chart), style: .note)
    }
    let widest = min(texts.map(\.width).max() ?? 0, 84)
    var every = 1
    while Double(every) * step < widest + 6, every < count { every += 1 }
    for index in (0..<count).reversed() where (count - 1 - index) % every == 0 {
      let half = min(columns[index] - 1, Drawing.width - 1 - columns[index])
      let room = min(Double(every) * step - 4, 2 * half)
      let block = TextBlock.balance(texts[index], width: room, maxLines: 3)
      drawing.place(block, x: columns[index], top: top, anchor: .middle, kind: .tick)
      bottom = max(bottom, top + block.height)
    }
    return bottom
  }

  // MARK: Lines

  private func drawLine(_ line: SlopeChart.Line, into drawing: inout Drawing) {
    for run in runs(of: line) where run.count > 1 {
      drawing.markup.polyline(run, isClosed: false, role: line.role)
    }
  }

  /// The parts of a line between gaps and breaks.
  private func runs(of line: SlopeChart.Line) -> [[Place]] {
    var runs: [[Place]] = []
    var run: [Place] = []
    for index in line.points.indices {
      if let place = place(of: line, at: index) {
        run.append(place)
      } else {
        runs.append(run)
        run = []
      }
      if breaks.contains(where: { $0.afterIndex == index }) {
        runs.append(run)
        run = []
      }
    }
    runs.append(run)
    return runs.filter { !$0.isEmpty }
  }

  private func drawNames(into drawing: inout Drawing) {
    let order = names.indices.filter { !names[$0].block.lines.isEmpty }.sorted {
      (names[$0].end.y, $0) < (names[$1].end.y, $1)
    }
    let tops = Spread.tops(
      wanted: order.map { names[$0].end.y - names[$0].block.height / 2 },
      heights: order.map { names[$0].block.height }, gap: 3, from: plot.top - 6,
      to: plot.bottom + 6)
    for (index, top) in zip(order, tops) {
      let name = names[index]
      let middle = top + name.block.height / 2
      if abs(middle - name.end.y) > 4 || name.end.x < (columns.last ?? 0) {
        drawing.markup.line(
          from: Place(x: name.end.x + 5, y: name.end.y), to: Place(x: nameX - 3, y: middle),
          color: ChartPalette.muted, width: 0.7)
      }
      drawing.place(name.block, x: nameX, top: top, anchor: .start, kind: .key)
    }
  }

  // MARK: Values

  /// Values at their marks, the current lines' first: above or under, wherever neither a mark, a
  /// line nor another word is. What finds no place is left to the table.
  private func drawValues(into drawing: inout Drawing) {
    var obstacles = drawing.labels.map(\.box)
    for mark in drawing.marks {
      obstacles.append(
        Box(left: mark.place.x - 5, top: mark.place.y - 5, width: 10, height: 10))
    }
    let segments = chart.lines.flatMap { line in
      runs(of: line).flatMap { run in zip(run, run.dropFirst()).map { ($0, $1) } }
    }
    for index in 0..<count where chart.lines.allSatisfy({ place(of: $0, at: index) == nil }) {
      let step = count > 1 ? columns[1] - columns[0] : plot.width
      // The first has the numbers of the scale beside it, the last the names.
      let side =
        index == count - 1 ? Self.missingGap : index == 0 ? Self.inset + 4 : plot.width
      let room = min(step, 2 * side) - 3
      let block = TextBlock.balance(
        StyledText(chart.missingText, style: .note), width: room, maxLines: 3)
      let top = plot.bottom - 8 - block.height
      drawing.place(block, x: columns[index], top: top, anchor: .middle, kind: .value)
      obstacles.append(Drawing.box(block, x: columns[index], top: top, anchor: .middle))
    }
    for role in SeriesRole.allCases {
      for line in chart.lines where line.role == role {
        // The last value says most, then the first.
        let order = line.points.indices.reversed().sorted { rank($0) < rank($1) }
        for index in order {
          guard let place = place(of: line, at: index) else { continue }
          if index == count - 1, chart.lines.count > Self.mostWithValues { continue }
          let style = role == .current ? TextStyle.value : .smallLabel
          let block = TextBlock.wrap(
            StyledText(line.points[index].valueText, style: style), width: 110, maxLines: 1)
          let tops =
            isValley(line, index)
            ? [place.y + 7, place.y - 7 - block.height]
            : [place.y - 7 - block.height, place.y + 7]
          let free = tops.first { top in
            let box = Drawing.box(block, x: place.x, top: top, anchor: .middle)
            return box.left >= plot.left && box.right <= Drawing.width - 1 && box.top >= 1
              && box.bottom <= plot.bottom + 8
              && !obstacles.contains { $0.overlaps(box) }
              && !segments.contains { box.isCrossed(from: $0.0, to: $0.1) }
          }
          guard let free else { continue }
          drawing.place(
            block, x: place.x, top: free, anchor: .middle, kind: .value, halo: true)
          obstacles.append(Drawing.box(block, x: place.x, top: free, anchor: .middle))
        }
      }
    }
  }

  private func rank(_ index: Int) -> Int {
    index == count - 1 ? 0 : index == 0 ? 1 : 2
  }

  /// Whether the line is lower at a point than at its neighbours, so that the value fits under it.
  private func isValley(_ line: SlopeChart.Line, _ index: Int) -> Bool {
    guard let own = place(of: line, at: index) else { return false }
    let before = index > 0 ? place(of: line, at: index - 1) : nil
    let after = place(of: line, at: index + 1)
    let neighbours = [before, after].compactMap { $0 }
    return !neighbours.isEmpty && neighbours.allSatisfy { $0.y < own.y }
  }
}
