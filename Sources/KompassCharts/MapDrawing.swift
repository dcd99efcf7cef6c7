/// A map laid out: projected, thinned out and set on a grid.
struct MapDrawing {
  /// The room that the data gets, in units.
  private static let room = Box(left: 4, top: 4, width: Drawing.width - 8, height: 822)
  /// How many steps of the grid a unit has: coordinates are whole steps, so that they are short.
  static let steps = 4.0
  /// How far a point that is left out may be from the border, in units.
  static let tolerance = 0.35
  /// The least extent of a region, in units.
  static let leastExtent = 2.0
  /// An emphasised region with a smaller area than this gets a ring, in square units.
  static let leastArea = 45.0
  /// The radius of such a ring, in units.
  static let ringRadius = 3.4

  /// A place on the grid, in steps.
  struct Step: Hashable, Sendable {
    /// From the left.
    let x: Int
    /// From above.
    let y: Int
  }

  /// A region on the grid.
  struct Shape: Equatable, Sendable {
    /// Its rings, at least one, without the first place at the end. Odd parts are inside.
    let rings: [[Step]]
    /// Where a ring round a small region is.
    let middle: Place
    /// In square units.
    let area: Double
  }

  private let chart: MapChart
  /// The regions in the order of the chart; nil: one without a point.
  let shapes: [Shape?]
  /// The height of the drawing, in units.
  let height: Double

  /// Lays a map out.
  init(_ chart: MapChart) {
    self.chart = chart
    var points: [MapChart.Point] = []
    var indices: [MapChart.Point: Int] = [:]
    let regions = chart.regions.map { region in
      region.polygons.flatMap { $0 }.map { ring in
        Self.indices(of: ring, points: &points, known: &indices)
      }.filter { !$0.isEmpty }
    }
    let (places, height) = Self.places(of: points)
    self.height = height
    let borders = MapBorders(
      rings: regions.flatMap { $0 }, places: places, tolerance: Self.tolerance)
    shapes = regions.map { Self.shape(of: $0, borders: borders, places: places) }
  }

  /// The indices of a ring's points: no two alike after each other, nor at its ends.
  private static func indices(
    of ring: [MapChart.Point], points: inout [MapChart.Point], known: inout [MapChart.Point: Int]
  ) -> [Int] {
    var result: [Int] = []
    for point in ring where point.x.magnitude <= 360 && point.y.magnitude <= 90 {
      let index: Int
      if let existing = known[point] {
        index = existing
      } else {
        index = points.count
        points.append(point)
        known[point] = index
      }
      if result.last != index { result.append(index) }
    }
    while result.count > 1, result.first == result.last { result.removeLast() }
    return result
  }

  /// The points projected and fitted into the room, and the height of the drawing.
  private static func places(of points: [MapChart.Point]) -> (places: [Place], height: Double) {
    guard let west = points.map(\.x).min(), let east = points.map(\.x).max(),
      let south = points.map(\.y).min(), let north = points.map(\.y).max()
    else { return ([], 0) }
    let projection = MapProjection(west: west, east: east, south: south, north: north)
    let places = points.map(projection.place)
    guard let left = places.map(\.x).min(), let right = places.map(\.x).max(),
      let top = places.map(\.y).min(), let bottom = places.map(\.y).max()
    else { return ([], 0) }
    let (width, height) = (right - left, bottom - top)
    // A single point has no extent: it stands in the middle of the room.
    let scale = min(
      width > 0 ? room.width / width : .infinity, height > 0 ? room.height / height : .infinity)
    let factor = scale.isFinite ? scale : 0
    let start = room.left + (room.width - width * factor) / 2
    return (
      places.map {
        Place(x: start + ($0.x - left) * factor, y: room.top + ($0.y - top) * factor)
      }, height * factor + 2 * room.top
    )
  }

  private static func shape(of rings: [[Int]], borders: MapBorders, places: [Place]) -> Shape? {
    let thin = rings.map { ring in
      var steps: [Step] = []
      for index in borders.thinned(ring) {
        let step = Self.step(at: places[index])
        if steps.last != step { steps.append(step) }
      }
      while steps.count > 1, steps.first == steps.last { steps.removeLast() }
      return steps
    }.filter { area(of: $0) != 0 }
    let largest = thin.max { area(of: $0) < area(of: $1) }
    if let largest, extent(of: largest) >= leastExtent {
      let total = area(of: largest)
      return Shape(rings: thin, middle: middle(of: largest), area: total)
    }
    // So small that it would vanish: a lozenge of the least extent in its place.
    let all = rings.flatMap { $0 }
    guard !all.isEmpty else { return nil }
    let count = Double(all.count)
    let middle = Place(
      x: all.reduce(0) { $0 + places[$1].x } / count,
      y: all.reduce(0) { $0 + places[$1].y } / count)
    let center = step(at: middle)
    let reach = Int(leastExtent / 2 * steps) + 1
    let lozenge = [
      Step(x: center.x, y: center.y - reach), Step(x: center.x + reach, y: center.y),
      Step(x: center.x, y: center.y + reach), Step(x: center.x - reach, y: center.y),
    ]
    return Shape(rings: [lozenge], middle: middle, area: area(of: lozenge))
  }

  /// The nearest place on the grid.
  private static func step(at place: Place) -> Step {
    Step(x: Int(place.x * steps + 0.5), y: Int(place.y * steps + 0.5))
  }

  /// The area inside a ring, in square units: 0 for one that has collapsed.
  static func area(of ring: [Step]) -> Double {
    guard var last = ring.last else { return 0 }
    var sum = 0
    for step in ring {
      sum += last.x * step.y - step.x * last.y
      last = step
    }
    return Double(abs(sum)) / (2 * steps * steps)
  }

  /// The longer side of the box round a ring, in units.
  private static func extent(of ring: [Step]) -> Double {
    let xs = ring.map(\.x)
    let ys = ring.map(\.y)
    let width = (xs.max() ?? 0) - (xs.min() ?? 0)
    let height = (ys.max() ?? 0) - (ys.min() ?? 0)
    return Double(max(width, height)) / steps
  }

  /// A place inside a ring: the middle of the widest of some level lines through it.
  private static func middle(of ring: [Step]) -> Place {
    let top = ring.map(\.y).min() ?? 0
    let bottom = ring.map(\.y).max() ?? 0
    var best = (width: -1.0, place: Place(x: 0, y: 0))
    for part in [4, 3, 5, 2, 6] {
      let y = Double(top) + Double(bottom - top) * Double(part) / 8 + 0.01
      var crossings: [Double] = []
      for (index, end) in ring.enumerated() {
        let start = ring[index == 0 ? ring.count - 1 : index - 1]
        guard (Double(start.y) < y) != (Double(end.y) < y) else { continue }
        let share = (y - Double(start.y)) / Double(end.y - start.y)
        crossings.append(Double(start.x) + share * Double(end.x - start.x))
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        let width = crossings[pair + 1] - crossings[pair]
        guard width > best.width + 0.01 else { continue }
        let x = (crossings[pair] + crossings[pair + 1]) / 2
        best = (width, Place(x: x / steps, y: y / steps))
      }
    }
    return best.place
  }

  // MARK: Drawing

  /// The drawing.
  ///
  /// - Parameter hasKey: whether the key and the note are drawn below the map.
  func drawing(hasKey: Bool = false) -> Drawing {
    var drawing = Drawing()
    drawing.height = height
    let drawn = chart.regions.indices.filter { shapes[$0] != nil }
    drawPatterns(for: drawn.map { chart.regions[$0].classIndex }, into: &drawing.markup)
    drawing.markup.literal("<g transform=\"scale(")
    drawing.markup.number(1 / Self.steps)
    drawing.markup.literal(")\"")
    drawing.markup.regionPaint(width: 0.7 * Self.steps)
    drawing.markup.literal(">")
    for isEmphasised in [false, true] {
      for index in drawn where chart.regions[index].isEmphasised == isEmphasised {
        guard let shape = shapes[index] else { continue }
        draw(chart.regions[index], shape: shape, into: &drawing.markup)
      }
    }
    drawing.markup.literal("</g>")
    if hasKey, !chart.key.isEmpty || chart.note != nil { drawKey(into: &drawing) }
    return drawing
  }

  /// The width of a sample in the key, in units.
  private static let sampleWidth = 26.0
  /// The height of a sample, in units.
  private static let sampleHeight = 14.0

  /// A line for each class, and the note under them.
  private func drawKey(into drawing: inout Drawing) {
    let left = BarDrawing.left
    var y = drawing.height + 12
    for entry in chart.key {
      let name = TextBlock.wrap(
        StyledText(entry.name, style: .smallLabel),
        width: Drawing.width - left - Self.sampleWidth - 8, maxLines: 3)
      if name.lines.isEmpty { continue }
      // An element of its own cuts off the ends of lines.
      drawing.markup.literal("<svg")
      drawing.markup.attribute("x", left)
      drawing.markup.attribute("y", y + (TextStyle.smallLabel.lineHeight - Self.sampleHeight) / 2)
      drawing.markup.attribute("width", Self.sampleWidth)
      drawing.markup.attribute("height", Self.sampleHeight)
      drawing.markup.literal(">")
      MapClass(entry.classIndex).draw(
        width: Self.sampleWidth, height: Self.sampleHeight, scale: 1, into: &drawing.markup)
      drawing.markup.literal("</svg>")
      drawing.place(name, x: left + Self.sampleWidth + 8, top: y, anchor: .start, kind: .key)
      y += name.height + 5
    }
    if let note = chart.note {
      let text = TextBlock.wrap(
        StyledText(note, style: .smallLabel), width: Drawing.width - 2 * left, maxLines: 3)
      drawing.place(text, x: left, top: y + 4, anchor: .start, kind: .note)
      y += text.height + 4
    }
    drawing.height = y
  }

  private func drawPatterns(for classes: [Int], into markup: inout Markup) {
    let used = Set(classes.map { min(max($0, 0), MapChart.classCount - 1) }).sorted()
    let patterned = used.filter { MapClass($0).pattern != .plain }
    guard !patterned.isEmpty else { return }
    markup.literal("<defs>")
    for index in patterned {
      let mapClass = MapClass(index)
      markup.raw("<pattern id=\"\(chart.identity.id)-\(index)\"")
      markup.attribute("width", mapClass.period * Self.steps)
      markup.attribute("height", mapClass.period * Self.steps)
      markup.literal(" patternUnits=\"userSpaceOnUse\">")
      mapClass.draw(
        width: mapClass.period, height: mapClass.period, scale: Self.steps, into: &markup)
      markup.literal("</pattern>")
    }
    markup.literal("</defs>")
  }

  private func draw(_ region: MapChart.Region, shape: Shape, into markup: inout Markup) {
    let element = region.href == nil ? "g" : "a"
    markup.raw("<\(element)")
    if let href = region.href {
      markup.attribute("href", words: href)
      markup.literal(" class=\"kc-region\"")
      if !region.isFocusable { markup.literal(" tabindex=\"-1\"") }
    }
    if !region.id.isEmpty { markup.attribute("data-region", words: region.id) }
    markup.literal(">")
    if !region.title.isEmpty {
      markup.literal("<title>")
      markup.words(region.title)
      markup.literal("</title>")
    }
    markup.literal("<path d=\"")
    markup.path(shape.rings)
    markup.literal("\"")
    paint(region.classIndex, into: &markup)
    markup.literal("/>")
    if region.isEmphasised, shape.area < Self.leastArea {
      markup.literal("<circle")
      markup.attribute("cx", shape.middle.x * Self.steps)
      markup.attribute("cy", shape.middle.y * Self.steps)
      markup.attribute("r", Self.ringRadius * Self.steps)
      paint(region.classIndex, isRing: true, into: &markup)
      markup.literal("/>")
    }
    markup.raw("</\(element)>")
  }

  /// The fill of a class. The group has that of class 0.
  private func paint(_ index: Int, isRing: Bool = false, into markup: inout Markup) {
    let mapClass = MapClass(index)
    if mapClass.pattern != .plain {
      markup.raw(" fill=\"url(#\(chart.identity.id)-\(min(index, MapChart.classCount - 1)))\"")
    }
    let ground = mapClass.pattern == .plain && index > 0 ? mapClass.ground : nil
    markup.regionPaint(ground: ground, ring: isRing ? 1.2 * Self.steps : nil)
  }
}
