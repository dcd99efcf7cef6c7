/// The shapes that the charts share. Each has a class for the stylesheet and the light colour.
extension Markup {
  /// ` fill="…"` with its part of the class; the caller opens the element.
  private mutating func paint(
    fill: ChartPalette.Color?, line: ChartPalette.Color?, width: Double, extra: String = ""
  ) {
    literal(" class=\"")
    raw(extra)
    if let fill {
      if !extra.isEmpty { literal(" ") }
      note(fill)
      literal("kc-fill-")
      raw(fill.name)
    }
    if let line {
      if fill != nil || !extra.isEmpty { literal(" ") }
      note(line)
      literal("kc-line-")
      raw(line.name)
    }
    literal("\" fill=\"")
    raw(fill?.light ?? "none")
    literal("\"")
    if let line {
      literal(" stroke=\"")
      raw(line.light)
      literal("\"")
      if width != 1 { attribute("stroke-width", width) }
    }
  }

  /// A straight line. `dash` is a `stroke-dasharray`; empty: solid.
  mutating func line(
    from start: Place, to end: Place, color: ChartPalette.Color, width: Double,
    dash: String = "", isRound: Bool = false
  ) {
    literal("<path d=\"M")
    place(start)
    literal("L")
    place(end)
    literal("\"")
    paint(fill: nil, line: color, width: width)
    stroke(dash: dash, isRound: isRound)
    literal("/>")
  }

  /// A solid line through several places.
  mutating func line(through places: [Place], color: ChartPalette.Color, width: Double) {
    literal("<path d=\"")
    path(places, isClosed: false)
    literal("\"")
    paint(fill: nil, line: color, width: width)
    literal(" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>")
  }

  /// The value before, where a line leads from it to the value after.
  mutating func hollowDiamond(at center: Place) {
    let (x, y, reach) = (center.x, center.y, 5.8)
    literal("<path d=\"")
    path(
      [
        Place(x: x, y: y - reach), Place(x: x + reach, y: y), Place(x: x, y: y + reach),
        Place(x: x - reach, y: y),
      ], isClosed: true)
    literal("\"")
    paint(fill: ChartPalette.paper, line: ChartPalette.previous, width: 1.8)
    literal(" stroke-linejoin=\"round\"/>")
  }

  /// A line through several places, in the manner of a role.
  mutating func polyline(_ places: [Place], isClosed: Bool, role: SeriesRole) {
    literal("<path d=\"")
    path(places, isClosed: isClosed)
    literal("\"")
    roleLine(role)
    literal("/>")
  }

  /// The attributes of a line in the manner of a role; the caller opens and closes the element.
  mutating func roleLine(_ role: SeriesRole) {
    paint(fill: nil, line: ChartPalette.color(of: role), width: Self.lineWidth(of: role))
    stroke(dash: Self.dash(of: role), isRound: role == .reference)
    literal(" stroke-linejoin=\"round\"")
  }

  /// The area inside several places, in 12 % of a colour.
  mutating func area(_ places: [Place], color: ChartPalette.Color) {
    literal("<path d=\"")
    path(places, isClosed: true)
    literal("\"")
    paint(fill: color, line: nil, width: 0, extra: "kc-area")
    literal(" fill-opacity=\".12\"/>")
  }

  /// A circle.
  mutating func circle(
    _ center: Place, radius: Double, fill: ChartPalette.Color?, line: ChartPalette.Color? = nil,
    width: Double = 1
  ) {
    literal("<circle")
    attribute("cx", center.x)
    attribute("cy", center.y)
    attribute("r", radius)
    paint(fill: fill, line: line, width: width)
    literal("/>")
  }

  /// A rectangle. `extra` is a class before that of the colour.
  mutating func rectangle(
    _ box: Box, fill: ChartPalette.Color, rounding: Double = 0, extra: String = ""
  ) {
    literal("<rect")
    attribute("x", box.left)
    attribute("y", box.top)
    attribute("width", box.width)
    attribute("height", box.height)
    if rounding > 0 { attribute("rx", rounding) }
    paint(fill: fill, line: nil, width: 0, extra: extra)
    literal("/>")
  }

  /// A rectangle from the left edge whose width is a percentage of the element's.
  mutating func fluidRectangle(
    top: Double, height: Double, percentage: Double, fill: ChartPalette.Color, extra: String
  ) {
    literal("<rect")
    attribute("y", top)
    literal(" width=\"")
    number(percentage)
    literal("%\"")
    attribute("height", height)
    attribute("rx", 1.5)
    paint(fill: fill, line: nil, width: 0, extra: extra)
    literal("/>")
  }

  /// The hatching of a track without a value, over the whole width of the element.
  mutating func fluidHatching(middle: Double, height: Double) {
    literal("<line x2=\"100%\"")
    attribute("y1", middle)
    attribute("y2", middle)
    paint(fill: nil, line: ChartPalette.track, width: height)
    stroke(dash: "2 4", isRound: false)
    literal("/>")
  }

  /// The attributes of a bar's path: the colour of a role as its fill, or as its edge of two units.
  mutating func barPaint(_ role: SeriesRole) {
    let color = ChartPalette.color(of: role)
    guard BarRow.Fill(role) == .hollow else {
      paint(fill: color, line: nil, width: 0)
      return
    }
    paint(fill: ChartPalette.paper, line: color, width: 2)
    literal(" vector-effect=\"non-scaling-stroke\"")
  }

  /// The light lines or dots of a role's bar over the whole width of the element, in the colour of
  /// the track.
  mutating func fillLines(of role: SeriesRole, top: Double, height: Double) {
    let fill = BarRow.Fill(role)
    guard fill == .hatched || fill == .dotted else { return }
    // An element of its own cuts off what would reach out of the track.
    literal("<svg width=\"100%\"")
    attribute("y", top)
    attribute("height", height)
    literal(">")
    let middle = height / 2
    if fill == .hatched {
      // Upright dashes, slanted by the transform about the middle of the row.
      fillLine(from: -5, y: middle, width: height - 3)
      literal(" stroke-dasharray=\"2.6 3.4\" transform=\"translate(")
      number(middle)
      literal(")skewX(-45)\"/>")
    } else {
      for (x, y) in [(3.0, middle - 2), (6.0, middle + 2)] {
        fillLine(from: x, y: y, width: 2.4)
        literal(" stroke-dasharray=\"0 6\" stroke-linecap=\"round\"/>")
      }
    }
    literal("</svg>")
  }

  /// A line in the colour of the track to the right edge; the caller closes the element.
  private mutating func fillLine(from x: Double, y: Double, width: Double) {
    literal("<line")
    attribute("x1", x)
    literal(" x2=\"100%\"")
    attribute("y1", y)
    attribute("y2", y)
    paint(fill: nil, line: ChartPalette.track, width: width, extra: "kc-gap")
  }

  /// The mark of a role with its centre at a place.
  ///
  /// - Parameters:
  ///   - angle: for a tick, its direction: degrees clockwise from upright.
  ///   - isUnder: whether another mark will be drawn over it. It is then so large that it is seen
  ///     round the other: a diamond round a dot, a tick beyond the diamond, a triangle round all.
  mutating func mark(
    _ role: SeriesRole, at center: Place, angle: Double = 0, isUnder: Bool = false
  ) {
    let color = ChartPalette.color(of: role)
    let (x, y) = (center.x, center.y)
    switch role {
    case .current:
      circle(center, radius: 3.8, fill: color, line: ChartPalette.paper, width: 1.2)
    case .previous:
      let reach = isUnder ? 7.8 : 5.2
      literal("<path d=\"")
      path(
        [
          Place(x: x, y: y - reach), Place(x: x + reach, y: y), Place(x: x, y: y + reach),
          Place(x: x - reach, y: y),
        ], isClosed: true)
      literal("\"")
      paint(fill: color, line: ChartPalette.paper, width: 1)
      literal("/>")
    case .reference:
      let reach = isUnder ? 10.5 : 6.5
      let across = Turn.sine(angle / 360) * reach
      let along = Turn.cosine(angle / 360) * reach
      line(
        from: Place(x: x - across, y: y + along), to: Place(x: x + across, y: y - along),
        color: color, width: 2)
    case .target:
      let size = isUnder ? 1.7 : 1.0
      literal("<path d=\"")
      path(
        [
          Place(x: x, y: y - 7 * size), Place(x: x + 6.5 * size, y: y + 4.5 * size),
          Place(x: x - 6.5 * size, y: y + 4.5 * size),
        ], isClosed: true)
      literal("\"")
      paint(fill: isUnder ? nil : ChartPalette.paper, line: color, width: 1.7)
      literal(" stroke-linejoin=\"round\"/>")
    // Equal subjects: each is seen round those above it at any time, a dot on a square on a triangle
    // on a cross, for a script that moves them cannot make them larger.
    case .first:
      circle(center, radius: 3.2, fill: color, line: ChartPalette.paper, width: 0.8)
    case .second:
      shape([(-4.5, -4.5), (4.5, -4.5), (4.5, 4.5), (-4.5, 4.5)], at: center, color: color)
    case .third:
      shape([(-8, -5.8), (8, -5.8), (0, 8.4)], at: center, color: color)
    case .fourth:
      for (color, width) in [(ChartPalette.paper, 4.2), (color, 2.2)] {
        literal("<path d=\"")
        for side in [-1.0, 1] {
          path(
            [Place(x: x - 6.6 * side, y: y - 6.6), Place(x: x + 6.6 * side, y: y + 6.6)],
            isClosed: false)
        }
        literal("\"")
        paint(fill: nil, line: color, width: width)
        literal("/>")
      }
    }
  }

  /// A filled shape with an edge of paper; its corners are given from its centre.
  private mutating func shape(
    _ corners: [(x: Double, y: Double)], at center: Place, color: ChartPalette.Color
  ) {
    literal("<path d=\"")
    path(corners.map { Place(x: center.x + $0.x, y: center.y + $0.y) }, isClosed: true)
    literal("\"")
    paint(fill: color, line: ChartPalette.paper, width: 0.8)
    literal("/>")
  }

  /// Several straight lines in one path.
  mutating func lines(
    _ lines: [(start: Place, end: Place)], color: ChartPalette.Color, width: Double, isRound: Bool
  ) {
    literal("<path d=\"")
    for line in lines { path([line.start, line.end], isClosed: false) }
    literal("\"")
    paint(fill: nil, line: color, width: width)
    stroke(dash: "", isRound: isRound)
    literal("/>")
  }

  /// The attributes of the group round all regions: the fill of class 0, and borders.
  mutating func regionPaint(width: Double) {
    paint(fill: ChartPalette.mapNone, line: ChartPalette.mapEdge, width: width)
    literal(" fill-rule=\"evenodd\" stroke-linejoin=\"round\"")
  }

  /// What a region, or the ring at a small one, has beyond the group's attributes.
  ///
  /// - Parameters:
  ///   - ground: its colour; nil: a pattern, or that of the group.
  ///   - ring: the width of a ring's line; nil: no ring.
  mutating func regionPaint(ground: ChartPalette.Color?, ring: Double?) {
    if let ground { note(ground) }
    if ring != nil { note(ChartPalette.ink) }
    let classes = [ground.map { "kc-fill-" + $0.name }, ring.map { _ in "kc-line-ink" }]
      .compactMap { $0 }
    guard !classes.isEmpty else { return }
    literal(" class=\"")
    raw(classes.joined(separator: " "))
    literal("\"")
    if let ground { raw(" fill=\"\(ground.light)\"") }
    if let ring {
      raw(" stroke=\"\(ChartPalette.ink.light)\"")
      attribute("stroke-width", ring)
    }
  }

  /// The data of a path through whole steps: relative, and as short as can be.
  mutating func path(_ rings: [[MapDrawing.Step]]) {
    var last = MapDrawing.Step(x: 0, y: 0)
    for ring in rings {
      var start: MapDrawing.Step?
      for step in ring {
        if start == nil { literal("m") }
        whole(step.x - last.x, isFirst: start == nil)
        whole(step.y - last.y, isFirst: false)
        if start == nil { start = step }
        last = step
      }
      literal("z")
      // Where a ring is closed, the next one begins.
      if let start { last = start }
    }
  }

  /// A whole number, with a space before it if it needs one.
  private mutating func whole(_ value: Int, isFirst: Bool) {
    if !isFirst, value >= 0 { literal(" ") }
    raw(String(value))
  }

  /// `x y` with a space between.
  mutating func place(_ place: Place) {
    number(place.x)
    literal(" ")
    number(place.y)
  }

  /// The data of a path through several places.
  mutating func path(_ places: [Place], isClosed: Bool) {
    for (index, place) in places.enumerated() {
      literal(index == 0 ? "M" : "L")
      self.place(place)
    }
    if isClosed { literal("Z") }
  }

  private mutating func stroke(dash: String, isRound: Bool) {
    if !dash.isEmpty {
      literal(" stroke-dasharray=\"")
      raw(dash)
      literal("\"")
    }
    if isRound { literal(" stroke-linecap=\"round\"") }
  }

  /// The width of a role's line, in units.
  static func lineWidth(of role: SeriesRole) -> Double {
    switch role {
    case .current: 2.5
    case .previous, .target: 1.8
    case .reference, .first, .second, .third, .fourth: 2.2
    }
  }

  /// The dashes of a role's line; empty: solid. A dash of no length with round ends is a dot.
  static func dash(of role: SeriesRole) -> String {
    switch role {
    case .current: ""
    case .previous: "6 3.5"
    case .reference: "0 4.5"
    case .target: "8 3 2 3"
    case .first: ""
    case .second: "11 4"
    case .third: "4 3"
    case .fourth: "9 3 1.5 3"
    }
  }
}
