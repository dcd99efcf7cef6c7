/// A change chart laid out.
struct ChangeDrawing {
  /// The height of a row's line, in units.
  private static let trackHeight = 4.0
  /// From a row's words to the middle of its line: room for a diamond.
  private static let above = 10.0
  /// From the middle of a line to the values under it.
  private static let below = 9.0
  /// The shortest way between two marks that an arrow's head fits in.
  private static let arrowRoom = 24.0

  private let chart: ChangeChart

  /// Lays a change chart out.
  init(_ chart: ChangeChart) {
    self.chart = chart
  }

  /// The drawing.
  func drawing() -> Drawing {
    var drawing = Drawing()
    var y = 1.0
    for row in chart.rows {
      y = draw(row, top: y, into: &drawing) + 9
    }
    y = BarDrawing.drawScale(chart.scaleTexts, top: y - 4, into: &drawing)
    let entries = [
      KeyEntry(role: .previous, name: chart.beforeName),
      KeyEntry(role: .current, name: chart.afterName),
    ]
    let key = KeyLine.draw(
      entries, sample: .change, left: BarDrawing.left, top: y + 10, into: &drawing)
    drawing.height = (key > y + 10 ? key : y) + 3
    return drawing
  }

  private func draw(_ row: ChangeChart.Row, top: Double, into drawing: inout Drawing) -> Double {
    let before = BarDrawing.share(of: row.before, maximum: row.maximum)
    let after = BarDrawing.share(of: row.after, maximum: row.maximum)
    let isWhole = before != nil && after != nil
    let difference = TextBlock.wrap(
      StyledText(
        isWhole ? row.differenceText : chart.missingText, style: isWhole ? .value : .note),
      width: 120, maxLines: 2)
    let bottom = BarDrawing.drawWords(
      label: row.label, shortLabel: row.shortLabel, value: difference, top: top, into: &drawing)
    let middle = bottom + Self.above
    drawTrack(isMissing: before == nil && after == nil, middle: middle, into: &drawing)
    drawMarks(before: before, after: after, middle: middle, into: &drawing)
    return drawValues(
      of: row, before: before, after: after, top: middle + Self.below, into: &drawing)
  }

  private func drawTrack(isMissing: Bool, middle: Double, into drawing: inout Drawing) {
    if isMissing {
      drawing.markup.line(
        from: Place(x: BarDrawing.left, y: middle), to: Place(x: BarDrawing.right, y: middle),
        color: ChartPalette.track, width: Self.trackHeight, dash: "2 4")
    } else {
      drawing.markup.rectangle(
        Box(
          left: BarDrawing.left, top: middle - Self.trackHeight / 2,
          width: BarDrawing.right - BarDrawing.left, height: Self.trackHeight),
        fill: ChartPalette.track, rounding: 2, extra: "kc-track")
    }
  }

  private func drawMarks(
    before: Double?, after: Double?, middle: Double, into drawing: inout Drawing
  ) {
    let start = before.map { Place(x: BarDrawing.x(share: $0), y: middle) }
    let end = after.map { Place(x: BarDrawing.x(share: $0), y: middle) }
    // Equal values are one mark: the later one.
    if let start, start != end {
      if let end { drawWay(from: start, to: end, into: &drawing.markup) }
      drawing.markup.hollowDiamond(at: start)
      drawing.note(.previous, at: start)
    }
    if let end {
      drawing.markup.circle(
        end, radius: 5, fill: ChartPalette.current, line: ChartPalette.paper, width: 1.2)
      drawing.note(.current, at: end)
    }
  }

  /// The line between the marks, with an arrow's head where there is room for it.
  private func drawWay(from start: Place, to end: Place, into markup: inout Markup) {
    markup.line(from: start, to: end, color: ChartPalette.current, width: 2.2)
    guard abs(end.x - start.x) >= Self.arrowRoom else { return }
    let back = end.x > start.x ? -1.0 : 1
    let tip = (start.x + end.x) / 2 - 2 * back
    markup.line(
      through: [
        Place(x: tip + 4.5 * back, y: start.y - 4.5), Place(x: tip, y: start.y),
        Place(x: tip + 4.5 * back, y: start.y + 4.5),
      ], color: ChartPalette.current, width: 2.2)
  }

  /// The values under their marks, moved apart where they would meet. Gives the y of the lower edge.
  private func drawValues(
    of row: ChangeChart.Row, before: Double?, after: Double?, top: Double,
    into drawing: inout Drawing
  ) -> Double {
    var values: [(x: Double, text: StyledText)] = []
    if let before, before != after {
      values.append((BarDrawing.x(share: before), StyledText(row.beforeText, style: .note)))
    }
    if let after {
      values.append((BarDrawing.x(share: after), StyledText(row.afterText, style: .smallLabel)))
    }
    values.sort { $0.x < $1.x }
    let gap = 8.0
    let room = (BarDrawing.right - BarDrawing.left - gap) / 2
    let blocks = values.map { TextBlock.wrap($0.text, width: room, maxLines: 2) }
    let lefts = Spread.tops(
      wanted: zip(values, blocks).map { $0.x - $1.width / 2 }, heights: blocks.map(\.width),
      gap: gap, from: BarDrawing.left, to: BarDrawing.right)
    for (left, block) in zip(lefts, blocks) {
      drawing.place(block, x: left, top: top, anchor: .start, kind: .value)
    }
    return top + (blocks.map(\.height).max() ?? 0)
  }
}
