/// A chart laid out and drawn: its shapes as SVG text, and where its words and marks are, so that
/// a test can measure them.
struct Drawing: Equatable, Sendable {
  /// What a text is for.
  enum LabelKind: Equatable, Sendable {
    case axis, value, tick, key, note
  }

  /// A text that was drawn.
  struct Label: Equatable, Sendable {
    /// What it is for.
    let kind: LabelKind
    /// The lines from above.
    let lines: [String]
    /// The room it takes: an upper bound.
    let box: Box

    /// The lines, joined by line feeds.
    var text: String { lines.joined(separator: "\n") }
  }

  /// The place of a value that was drawn.
  struct DrawnMark: Equatable, Sendable {
    /// The role that decides its shape.
    let role: SeriesRole
    /// Its centre.
    let place: Place
  }

  /// Where a text's x is.
  enum Anchor: String, Equatable, Sendable {
    case start, middle, end
  }

  /// The width of every chart, in units.
  static let width = 360.0

  /// The shapes and texts so far.
  var markup = Markup(expecting: 4_096)
  /// The height, in units: set when everything is placed.
  var height = 0.0
  /// The texts so far.
  private(set) var labels: [Label] = []
  /// The values marked so far.
  private(set) var marks: [DrawnMark] = []

  /// The room that a block takes at a place.
  static func box(_ block: TextBlock, x: Double, top: Double, anchor: Anchor) -> Box {
    let left =
      switch anchor {
      case .start: x
      case .middle: x - block.width / 2
      case .end: x - block.width
      }
    return Box(left: left, top: top, width: block.width, height: block.height)
  }

  /// Draws a text.
  ///
  /// - Parameters:
  ///   - halo: whether paper lies behind it, for a text that stands on lines.
  mutating func place(
    _ block: TextBlock, x: Double, top: Double, anchor: Anchor, kind: LabelKind,
    halo: Bool = false
  ) {
    guard !block.lines.isEmpty else { return }
    labels.append(
      Label(
        kind: kind, lines: block.lines,
        box: Self.box(block, x: x, top: top, anchor: anchor)))
    let style = block.style
    if halo { drawPaper(behind: block, x: x, top: top, anchor: anchor) }
    for (index, line) in block.lines.enumerated() {
      markup.literal("<text class=\"")
      markup.raw(style.cssClass)
      markup.literal(" kc-fill-")
      markup.raw(style.color.name)
      markup.literal("\"")
      markup.note(style.color)
      markup.attribute("x", x)
      markup.attribute("y", top + Double(index) * style.lineHeight + style.ascent)
      markup.attribute("font-size", style.size)
      if style.isBold { markup.literal(" font-weight=\"700\"") }
      if anchor != .start {
        markup.literal(" text-anchor=\"")
        markup.raw(anchor.rawValue)
        markup.literal("\"")
      }
      markup.literal(" fill=\"")
      markup.raw(style.color.light)
      markup.literal("\">")
      markup.words(line)
      markup.literal("</text>")
    }
  }

  /// Paper behind the letters of a block, not behind the air above and below them. It is a shape of its own and not an edge
  /// of the letters: where the reader's system decides the colours, an edge would be as dark as the letters.
  private mutating func drawPaper(
    behind block: TextBlock, x: Double, top: Double, anchor: Anchor
  ) {
    var paper = Self.box(block, x: x, top: top, anchor: anchor)
    paper.top += block.style.size * 0.16
    paper.height -= block.style.size * 0.2
    markup.rectangle(paper, fill: ChartPalette.paper, rounding: 2)
  }

  /// Draws what another drawing holds over what is here.
  mutating func append(_ other: Drawing) {
    markup.append(other.markup)
    labels += other.labels
    marks += other.marks
  }

  /// A mark that is to be drawn.
  struct PlannedMark: Equatable, Sendable {
    /// The role that decides its shape.
    let role: SeriesRole
    /// Its centre.
    let place: Place
    /// For a tick, its direction: degrees clockwise from upright.
    let angle: Double
  }

  /// Draws marks over each other: those of targets lowest, then references, equal subjects from the
  /// fourth to the first, previous and current ones. One that is under another is larger, so that
  /// equal values are all seen.
  mutating func mark(_ planned: [PlannedMark]) {
    let sorted = SeriesRole.markOrder.flatMap { role in planned.filter { $0.role == role } }
    for (index, mark) in sorted.enumerated() {
      let isUnder = sorted[(index + 1)...].contains { other in
        guard other.role != mark.role else { return false }
        let (x, y) = (other.place.x - mark.place.x, other.place.y - mark.place.y)
        return x * x + y * y < 25
      }
      marks.append(DrawnMark(role: mark.role, place: mark.place))
      markup.mark(mark.role, at: mark.place, angle: mark.angle, isUnder: isUnder)
    }
  }

  /// Notes a value that is drawn by other means than `mark`.
  mutating func note(_ role: SeriesRole, at place: Place) {
    marks.append(DrawnMark(role: role, place: place))
  }

  /// Notes texts that are drawn by another drawing within this one.
  ///
  /// - Parameter place: where a box of the other is in this one.
  mutating func note(_ inner: [Label], place: (Box) -> Box) {
    labels += inner.map { Label(kind: $0.kind, lines: $0.lines, box: place($0.box)) }
  }
}
