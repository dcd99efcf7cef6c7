/// The key under a chart: samples with their names, as many on a line as fit.
struct KeyLine {
  /// What the samples look like.
  enum Sample {
    /// A piece of line with a mark on it.
    case line
    /// A mark, or a piece of bar for `current`.
    case bar
    /// A hollow diamond for `previous`, a dot for `current`.
    case change
  }

  /// The room for a sample, in units.
  static let sampleWidth = 26.0
  /// From a sample to its name.
  private static let gap = 6.0
  /// From a name to the next sample.
  private static let between = 16.0

  /// Draws a key and gives the y of its lower edge; `top` if there are no entries.
  static func draw(
    _ entries: [KeyEntry], sample: Sample, left: Double, top: Double, into drawing: inout Drawing
  ) -> Double {
    let right = Drawing.width - 2
    let style = TextStyle.smallLabel
    var x = left
    var y = top
    var rowBottom = top
    for entry in entries {
      let room = right - left - sampleWidth - gap
      let name = TextBlock.wrap(
        StyledText(entry.name, style: style), width: room, maxLines: 3)
      if name.lines.isEmpty { continue }
      let width = sampleWidth + gap + name.width
      if x > left, x + width > right {
        x = left
        y = rowBottom + 4
      }
      let middle = y + style.lineHeight / 2
      draw(
        sample, of: entry.role, at: Place(x: x + sampleWidth / 2, y: middle),
        into: &drawing.markup)
      drawing.place(name, x: x + sampleWidth + gap, top: y, anchor: .start, kind: .key)
      rowBottom = max(rowBottom, y + name.height)
      x += width + between
    }
    return rowBottom
  }

  private static func draw(
    _ sample: Sample, of role: SeriesRole, at center: Place, into markup: inout Markup
  ) {
    let reach = sampleWidth / 2
    switch sample {
    case .line:
      markup.polyline(
        [Place(x: center.x - reach + 1, y: center.y), Place(x: center.x + reach - 1, y: center.y)],
        isClosed: false, role: role)
      markup.mark(role, at: center)
    case .bar where role == .current:
      markup.rectangle(
        Box(left: center.x - reach, top: center.y - 5, width: 2 * reach, height: 10),
        fill: ChartPalette.color(of: role), rounding: 1.5, extra: "kc-bar")
    case .bar where role == .reference:
      markup.line(
        from: Place(x: center.x, y: center.y - 8), to: Place(x: center.x, y: center.y + 8),
        color: ChartPalette.color(of: role), width: 2.2, dash: BarDrawing.tickDash)
    case .change where role == .previous:
      markup.hollowDiamond(at: center)
    case .bar, .change:
      markup.mark(role, at: center)
    }
  }
}
