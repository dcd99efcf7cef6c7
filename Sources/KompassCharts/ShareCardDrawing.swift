/// A share card laid out: a column of words at the left, the radar or the rose at the right.
struct ShareCardDrawing {
  /// The faces of the text. Liberation Sans has the widths of Arial and Helvetica.
  static let sans = "Liberation Sans,Arial,Helvetica,DejaVu Sans,sans-serif"
  /// The faces of the heading.
  static let serif = "Liberation Serif,Times New Roman,Times,DejaVu Serif,serif"

  /// The edge that no word reaches into, in pixels: some services cut the sides off.
  static let margin = 60.0
  /// The width of the column of words beside a radar.
  private static let narrow = 470.0
  /// The width of the column of words beside the rose.
  private static let wide = 700.0
  /// The room of the radar with its labels.
  private static let radarRoom = Box(left: 548, top: 40, width: 612, height: 550)
  /// The room from the top that the words have; below stands the name of the site.
  private static let wordsBottom = 528.0
  /// The sizes that a heading is tried at, with the number of lines that it may take.
  private static let headingSizes: [(size: Double, lines: Int)] = [
    (84, 1), (76, 1), (66, 2), (58, 2), (50, 3), (42, 3), (36, 4), (30, 5),
  ]
  /// How much wider letters of the heading may be than those of the bold sans-serif face that `TextWidths` knows: DejaVu
  /// Serif Bold is, by an eighth at most in the names of municipalities.
  private static let serifAllowance = 1.12

  /// The part of its box that the large figure needs: it has no descenders, so what follows may come nearer.
  static let figureHeight = 0.88

  private let card: ShareCard

  /// Lays a card out.
  init(_ card: ShareCard) {
    self.card = card
  }

  /// The drawing; its labels are in pixels.
  func drawing() -> Drawing {
    var drawing = Drawing()
    let (width, height) = (Double(ShareCard.width), Double(ShareCard.height))
    drawing.height = height
    drawing.markup.rectangle(
      Box(left: 0, top: 0, width: width, height: height), fill: ChartPalette.paper)
    drawing.markup.rectangle(
      Box(left: 0, top: 0, width: width, height: 14), fill: ChartPalette.current)
    switch card.figure {
    case .radar(let radar): draw(radar, into: &drawing)
    case .rose:
      Self.rose(
        center: Place(x: 970, y: 315), radius: 165, ring: 7, into: &drawing.markup)
    }
    drawWords(into: &drawing)
    drawSiteName(into: &drawing)
    return drawing
  }

  /// The width of the column of words.
  private var column: Double {
    switch card.figure {
    case .radar: Self.narrow
    case .rose: Self.wide
    }
  }

  private func drawWords(into drawing: inout Drawing) {
    let heading = heading()
    let points = card.result.map {
      Self.fit($0.points, sizes: [(150, 1), (120, 1), (90, 1), (60, 1)], width: column) {
        TextStyle(size: $0, isBold: true, cssClass: "kc-value", color: ChartPalette.current)
      }
    }
    let caption = card.result.map {
      Self.fit($0.caption, sizes: [(40, 1), (34, 1), (30, 2)], width: column) {
        TextStyle(size: $0, isBold: false, cssClass: "kc-label", color: ChartPalette.ink)
      }
    }
    let line = Self.fit(card.line, sizes: [(32, 2), (28, 2), (26, 3)], width: column) {
      TextStyle(size: $0, isBold: false, cssClass: "kc-note", color: ChartPalette.muted)
    }
    var rows: [(block: TextBlock, kind: Drawing.LabelKind, height: Double, gap: Double)] = [
      (heading, .axis, heading.height, 14)
    ]
    if let points { rows.append((points, .value, points.height * Self.figureHeight, 0)) }
    if let caption { rows.append((caption, .note, caption.height, 14)) }
    rows.append((line, .note, line.height, 0))
    let whole = rows.reduce(0) { $0 + $1.height + $1.gap }
    var top = max(44, (44 + Self.wordsBottom - whole) / 2)
    for (place, row) in rows.enumerated() {
      if place == 0 { drawing.markup.raw("<g font-family=\"\(Self.serif)\">") }
      drawing.place(
        row.block, x: Self.margin, top: top, anchor: .start, kind: row.kind)
      if place == 0 { drawing.markup.literal("</g>") }
      top += row.height + row.gap
    }
  }

  /// The heading at the largest size at which no word of it must be parted.
  private func heading() -> TextBlock {
    let block = Self.fit(
      card.heading, sizes: Self.headingSizes, width: column / Self.serifAllowance
    ) {
      TextStyle(size: $0, isBold: true, cssClass: "kc-heading", color: ChartPalette.ink)
    }
    return TextBlock(
      lines: block.lines, style: block.style, width: block.width * Self.serifAllowance,
      isBroken: block.isBroken, isCut: block.isCut)
  }

  /// A text at the first size at which it fits whole, else at the last with words parted and the end cut.
  private static func fit(
    _ text: String, sizes: [(size: Double, lines: Int)], width: Double,
    style: (Double) -> TextStyle
  ) -> TextBlock {
    // No line begins with a dash.
    let glued = text.replacing(" – ", with: "\u{A0}– ")
    var last = TextBlock.empty(style: style(0))
    for (size, lines) in sizes {
      last = TextBlock.balance(
        StyledText(glued, style: style(size)), width: width, maxLines: lines)
      if !last.isBroken, !last.isCut { return last }
    }
    return last
  }

  private func drawSiteName(into drawing: inout Drawing) {
    guard !card.siteName.isEmpty else { return }
    let name = Self.fit(card.siteName, sizes: [(28, 1), (24, 2)], width: column - 56) {
      TextStyle(size: $0, isBold: false, cssClass: "kc-label", color: ChartPalette.ink)
    }
    let middle = 565.0
    Self.rose(
      center: Place(x: Self.margin + 20, y: middle), radius: 20, ring: 2, into: &drawing.markup)
    drawing.place(
      name, x: Self.margin + 56, top: middle - name.height / 2, anchor: .start, kind: .key)
  }

  // MARK: The figure

  private func draw(_ radar: RadarChart, into drawing: inout Drawing) {
    // The short names leave room to be large.
    let chart = RadarChart(
      identity: radar.identity,
      axes: radar.axes.map {
        let name = $0.shortLabel.isEmpty ? $0.label : $0.shortLabel
        return RadarChart.Axis(label: name, shortLabel: name)
      },
      series: Array(radar.series.prefix(1)), missingText: radar.missingText, scale: radar.scale)
    let inner = RadarDrawing(chart).drawing()
    let room = Self.radarRoom
    // The labels and the rim, which is narrower than those at its sides.
    let edge = inner.labels.reduce(into: (left: Drawing.width / 2, right: Drawing.width / 2)) {
      $0 = (min($0.left, $1.box.left), max($0.right, $1.box.right))
    }
    let width = max(edge.right - edge.left, 200)
    let scale = min(room.width / width, room.height / inner.height, 2.2)
    let left = room.left + room.width / 2 - (edge.left + edge.right) / 2 * scale
    let top = room.top + (room.height - inner.height * scale) / 2
    drawing.markup.literal("<g transform=\"translate(")
    drawing.markup.place(Place(x: left, y: top))
    drawing.markup.literal(")scale(")
    drawing.markup.number(scale)
    drawing.markup.literal(")\">")
    drawing.markup.append(inner.markup)
    drawing.markup.literal("</g>")
    drawing.note(inner.labels) {
      Box(
        left: left + $0.left * scale, top: top + $0.top * scale, width: $0.width * scale,
        height: $0.height * scale)
    }
  }

  /// The compass rose of the site: a ring with a needle, north in the colour of the site.
  private static func rose(
    center: Place, radius: Double, ring: Double, into markup: inout Markup
  ) {
    markup.circle(
      center, radius: radius - ring / 2, fill: nil, line: ChartPalette.ink, width: ring)
    for (reach, color) in [(-1.0, ChartPalette.current), (1.0, ChartPalette.muted)] {
      markup.literal("<path d=\"")
      markup.path(
        [
          Place(x: center.x, y: center.y + reach * radius * 0.8125),
          Place(x: center.x - reach * radius * 0.225, y: center.y),
          Place(x: center.x + reach * radius * 0.225, y: center.y),
        ], isClosed: true)
      markup.raw("\" fill=\"\(color.light)\"/>")
    }
    markup.circle(center, radius: radius * 0.1125, fill: ChartPalette.paper)
  }
}
