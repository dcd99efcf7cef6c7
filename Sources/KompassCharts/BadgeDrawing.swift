/// A badge laid out.
struct BadgeDrawing {
  /// The width, in units.
  static let width = 200.0
  /// The width of the strip of colour at the left edge.
  static let strip = 6.0
  /// The x of the words.
  static let left = 18.0
  /// The room for words.
  static let room = width - left - 12
  /// The distance from the edge to the first and from the last line.
  static let padding = 12.0

  private let chart: BadgeChart

  /// Lays a badge out.
  init(_ chart: BadgeChart) { self.chart = chart }

  /// The drawing: the card first, so that the words stand on it.
  func drawing() -> Drawing {
    var words = Drawing()
    let name = block(chart.name, .badgeName, maxLines: 4)
    words.place(name, x: Self.left, top: Self.padding, anchor: .start, kind: .axis)
    var bottom = Self.padding + name.height + 4
    bottom = drawValue(top: bottom, into: &words)
    let caption = block(chart.caption, .badgeNote, maxLines: 3)
    words.place(caption, x: Self.left, top: bottom + 4, anchor: .start, kind: .note)
    let height = bottom + 4 + caption.height + Self.padding
    var drawing = Drawing()
    let card = Box(left: 0, top: 0, width: Self.width, height: height)
    drawing.markup.rectangle(card, fill: ChartPalette.rule)
    drawing.markup.rectangle(
      Box(left: 1, top: 1, width: card.width - 2, height: height - 2), fill: ChartPalette.paper)
    drawing.markup.rectangle(
      Box(left: 0, top: 0, width: Self.strip, height: height), fill: ChartPalette.current)
    drawing.append(words)
    drawing.height = height
    return drawing
  }

  /// The number with what it is out of beside it, or under it where that needs the room. Gives the y of the lower edge.
  private func drawValue(top: Double, into words: inout Drawing) -> Double {
    let unit = block(chart.unit, .badgeUnit, maxLines: 3)
    guard let text = chart.value else {
      words.place(unit, x: Self.left, top: top, anchor: .start, kind: .note)
      return top + unit.height
    }
    let value = block(text, .badgeValue, maxLines: 1)
    words.place(value, x: Self.left, top: top, anchor: .start, kind: .value)
    let mark = block(chart.mark ?? "", .smallMark, maxLines: 1)
    let beside = Self.room - value.width - 8
    let isBeside = unit.lines.count == 1 && unit.width <= beside
    // Beside the number the unit stands on the number's line, with its mark above it.
    let baseline = top + TextStyle.badgeValue.ascent
    let x = isBeside ? Self.left + value.width + 8 : Self.left
    let unitTop = isBeside ? baseline - TextStyle.badgeUnit.ascent : top + value.height
    words.place(unit, x: x, top: unitTop, anchor: .start, kind: .note)
    let bottom = max(top + value.height, unitTop + unit.height)
    let isMarkBeside = isBeside && mark.width <= beside
    words.place(
      mark, x: isMarkBeside ? x : Self.left, top: isMarkBeside ? unitTop - mark.height : bottom,
      anchor: .start, kind: .note)
    return isMarkBeside ? bottom : bottom + mark.height
  }

  private func block(_ text: String, _ style: TextStyle, maxLines: Int) -> TextBlock {
    TextBlock.wrap(StyledText(text, style: style), width: Self.room, maxLines: maxLines)
  }
}
