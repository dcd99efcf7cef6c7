import Foundation
import SharedByTests
import Testing

@testable import KompassCharts

/// Regions keep their shapes and their common borders.
struct MapTests {
  static func point(_ x: Double, _ y: Double) -> MapChart.Point { MapChart.Point(x: x, y: y) }

  static func region(
    _ title: String, class index: Int = 0, emphasised: Bool = false, _ rings: [[MapChart.Point]]
  ) -> MapChart.Region {
    MapChart.Region(
      id: title, title: title, href: "/kommun/\(title)/", classIndex: index,
      isEmphasised: emphasised, polygons: [rings])
  }

  static func map(_ regions: [MapChart.Region], id: String = "karta") -> MapChart {
    MapChart(identity: Examples.identity(id, "Sveriges kommuner"), regions: regions)
  }

  /// Regions in rows, with crooked borders that neighbours share.
  static func grid(
    columns: Int, rows: Int, bends: Int = 9, wobble: Double = 0.03
  ) -> [MapChart.Region] {
    var random = SeededNumbers(seed: 1)
    func side(from start: MapChart.Point, to end: MapChart.Point) -> [MapChart.Point] {
      [start]
        + (1...bends).map { step in
          let share = Double(step) / Double(bends + 1)
          let shift = Double.random(in: -wobble...wobble, using: &random)
          let (x, y) = (end.x - start.x, end.y - start.y)
          return point(
            start.x + share * x - shift * (y == 0 ? 0 : 1),
            start.y + share * y + shift * (y == 0 ? 1 : 0))
        }
    }
    func corner(_ column: Int, _ row: Int) -> MapChart.Point {
      point(12 + Double(column) * 0.5, 56 + Double(row) * 0.4)
    }
    let level = (0...rows).map { row in
      (0..<columns).map { side(from: corner($0, row), to: corner($0 + 1, row)) }
    }
    let upright = (0..<rows).map { row in
      (0...columns).map { side(from: corner($0, row), to: corner($0, row + 1)) }
    }
    return (0..<rows).flatMap { row in
      (0..<columns).map { column in
        let south = level[row][column]
        let east = upright[row][column + 1]
        // Back: the same points in the other direction, each beginning with its far end.
        let north = [corner(column + 1, row + 1)] + level[row + 1][column].dropFirst().reversed()
        let west = [corner(column, row + 1)] + upright[row][column].dropFirst().reversed()
        var ring = south + east + north + west
        // Not every ring begins at a corner, nor goes the same way round.
        let turn = (row * 7 + column * 3) % ring.count
        ring = Array(ring[turn...] + ring[..<turn])
        if (row + column) % 2 == 1 { ring.reverse() }
        if row % 2 == 0 { ring.append(ring[0]) }
        return region("\(column)-\(row)", class: (row + column) % 7, [ring])
      }
    }
  }

  /// How often each stretch of border is drawn, in either direction.
  static func borders(of shapes: [MapDrawing.Shape?]) -> [[MapDrawing.Step]: Int] {
    var counts: [[MapDrawing.Step]: Int] = [:]
    for ring in shapes.compactMap({ $0?.rings }).flatMap({ $0 }) {
      for (index, step) in ring.enumerated() {
        let ends = [step, ring[(index + 1) % ring.count]]
        counts[ends.sorted { ($0.x, $0.y) < ($1.x, $1.y) }, default: 0] += 1
      }
    }
    return counts
  }

  // MARK: Borders

  @Test(arguments: [(2, 2), (5, 9), (10, 29)])
  func neighboursShareEveryPointOfTheirBorder(columns: Int, rows: Int) {
    let drawing = MapDrawing(Self.map(Self.grid(columns: columns, rows: rows)))
    #expect(drawing.shapes.count == columns * rows && !drawing.shapes.contains(nil))
    let counts = Self.borders(of: drawing.shapes)
    #expect(counts.values.allSatisfy { $0 <= 2 })
    // What is drawn once is the edge of the whole: each of its points lies between two such pieces.
    var ends: [MapDrawing.Step: Int] = [:]
    for (pair, count) in counts where count == 1 {
      for end in pair { ends[end, default: 0] += 1 }
    }
    #expect(ends.values.allSatisfy { $0 == 2 })
    #expect(ends.count >= 2 * (columns + rows))
    // Without gaps or overlaps the parts are the whole: the area inside the edge.
    let once = counts.filter { $0.value == 1 }.map(\.key)
    let sum = drawing.shapes.reduce(0) { $0 + ($1?.area ?? 0) }
    #expect(abs(sum - Self.area(inside: once)) < 1e-6)
  }

  /// The area inside a closed edge of pieces in any order.
  static func area(inside pieces: [[MapDrawing.Step]]) -> Double {
    var next: [MapDrawing.Step: [MapDrawing.Step]] = [:]
    for piece in pieces {
      next[piece[0], default: []].append(piece[1])
      next[piece[1], default: []].append(piece[0])
    }
    guard let start = pieces.first?[0] else { return 0 }
    var ring = [start]
    var last = start
    var current = next[start]?.first
    while let step = current, step != start {
      ring.append(step)
      let onward = next[step]?.first { $0 != last }
      last = step
      current = onward
    }
    return MapDrawing.area(of: ring)
  }

  @Test func aBorderHasFewerPointsThanItsData() {
    let regions = Self.grid(columns: 3, rows: 3, bends: 200, wobble: 0.001)
    let drawing = MapDrawing(Self.map(regions))
    let drawn = drawing.shapes.reduce(0) { $0 + ($1?.rings.reduce(0) { $0 + $1.count } ?? 0) }
    #expect(drawn < regions.count * 804 / 2)
    #expect(drawn > regions.count * 8)
  }

  @Test func anArcIsThinnedAlikeFromBothSides() {
    var random = SeededNumbers(seed: 3)
    let places = (0..<400).map { index in
      Place(x: Double(index), y: Double.random(in: -3...3, using: &random))
    }
    // Two rings with one common arc, 0…199; junctions at its ends.
    let common = Array(0..<200)
    let first = common + Array(200..<300)
    let second = Array(common.reversed()) + Array(300..<400)
    let borders = MapBorders(rings: [first, second], places: places, tolerance: 1)
    let one = borders.thinned(first).filter { $0 < 200 }
    let other = borders.thinned(second).filter { $0 < 200 }
    #expect(one.sorted() == other.sorted())
    #expect(one.count < 190 && one.contains(0) && one.contains(199))
    // No point that is left out is farther from the line than the tolerance.
    for (start, end) in zip(one, one.dropFirst()) {
      for index in start..<end {
        let share = (places[index].x - places[start].x) / (places[end].x - places[start].x)
        let line = places[start].y + share * (places[end].y - places[start].y)
        #expect(abs(places[index].y - line) < 2.5)
      }
    }
  }

  @Test func aRegionInsideAnotherFillsItsHole() {
    let inner = (0..<400).map { index in
      Self.point(
        15 + Turn.sine(Double(index) / 400) * 0.4, 60 + Turn.cosine(Double(index) / 400) * 0.2)
    }
    let outer = [Self.point(14, 59), .init(x: 16, y: 59), .init(x: 16, y: 61), .init(x: 14, y: 61)]
    // The hole begins elsewhere and goes the other way round.
    let hole = Array((inner[17...] + inner[..<17]).reversed())
    let drawing = MapDrawing(
      Self.map([Self.region("yttre", [outer, hole]), Self.region("inre", [inner])]))
    #expect(drawing.shapes[0]?.rings.count == 2)
    let inside = drawing.shapes[1]?.rings.first ?? []
    #expect(Set(drawing.shapes[0]?.rings.last ?? []) == Set(inside))
    #expect(inside.count < 80 && inside.count > 7)
  }

  // MARK: Robustness

  @Test func nothingVanishes() throws {
    let specks: [[MapChart.Point]] = [
      [Self.point(15, 60)], [Self.point(15, 61), .init(x: 15.1, y: 61)],
      [Self.point(16, 60), .init(x: 16.0001, y: 60), .init(x: 16, y: 60.0001)],
      [Self.point(17, 60), .init(x: 17.2, y: 60.1), .init(x: 17, y: 60)],
      [Self.point(.nan, 60), .init(x: 18, y: .infinity), .init(x: 18, y: 60)],
    ]
    let wide = [Self.point(12, 56), .init(x: 20, y: 56), .init(x: 20, y: 66), .init(x: 12, y: 66)]
    let chart = Self.map(
      [Self.region("stor", [wide])] + specks.enumerated().map { Self.region("\($0)", [$1]) })
    let drawing = MapDrawing(chart)
    for shape in drawing.shapes {
      let rings = try #require(shape?.rings)
      let xs = rings.flatMap { $0 }.map(\.x)
      let ys = rings.flatMap { $0 }.map(\.y)
      let width = (xs.max() ?? 0) - (xs.min() ?? 0)
      let height = (ys.max() ?? 0) - (ys.min() ?? 0)
      #expect(Double(max(width, height)) / MapDrawing.steps >= MapDrawing.leastExtent)
    }
    #expect(try #require(SVGReader.read(chart.inline())).elements.filter { $0 == "a" }.count == 6)
  }

  @Test(arguments: [
    [], [[]], [[[]]], [[[MapTests.point(.nan, .nan)]]], [[[MapTests.point(1, .infinity)]]],
  ])
  func aRegionWithoutAPointIsNotDrawn(polygons: [[[MapChart.Point]]]) throws {
    let chart = Self.map([
      .init(id: "x", title: "x", href: "/", classIndex: 2, polygons: polygons)
    ])
    #expect(!chart.inline().contains("<a"))
    #expect(SVGReader.read(chart.standalone()) != nil)
    #expect(!Self.map([]).inline().contains("NaN"))
  }

  @Test func ringsThatTouchThemselvesAreDrawn() throws {
    // An eight, a spike, a point twice, and two regions that touch in one point.
    let eight = [
      Self.point(12, 56), .init(x: 14, y: 58), .init(x: 14, y: 56), .init(x: 12, y: 58),
    ]
    let spike = [
      Self.point(15, 56), .init(x: 17, y: 56), .init(x: 17, y: 59), .init(x: 17, y: 56.001),
      .init(x: 16, y: 58),
    ]
    let twice = [
      Self.point(18, 56), .init(x: 19, y: 57), .init(x: 20, y: 56), .init(x: 20, y: 58),
      .init(x: 19, y: 57), .init(x: 18, y: 58),
    ]
    let drawing = MapDrawing(
      Self.map([Self.region("a", [eight]), Self.region("b", [spike]), Self.region("c", [twice])]))
    #expect(drawing.shapes.allSatisfy { ($0?.rings.count ?? 0) >= 1 })
    let again = MapDrawing(
      Self.map([Self.region("a", [eight]), Self.region("b", [spike]), Self.region("c", [twice])]))
    #expect(again.shapes == drawing.shapes)
  }

  @Test(arguments: [
    [MapTests.point(12, 56), .init(x: 20, y: 60)],
    [MapTests.point(-179, -80), .init(x: 179, y: 80)],
    [MapTests.point(0, -3), .init(x: 5, y: 3)], [MapTests.point(12, 60), .init(x: 12, y: 61)],
    [MapTests.point(12, 60), .init(x: 90, y: 60)],
    [MapTests.point(1e300, -1e300), .init(x: 0, y: 0)],
    [MapTests.point(20, -40), .init(x: 30, y: -20)],
  ])
  func anyDataStaysInside(corners: [MapChart.Point]) {
    let (a, b) = (corners[0], corners[1])
    let ring = [a, .init(x: b.x, y: a.y), b, .init(x: a.x, y: b.y)]
    let drawing = MapDrawing(Self.map([Self.region("x", [ring])]))
    #expect(drawing.height <= 840 && drawing.height > 0)
    for step in drawing.shapes.compactMap({ $0?.rings }).flatMap({ $0 }).flatMap({ $0 }) {
      #expect((0...1440).contains(step.x))
      #expect(step.y >= 0 && Double(step.y) <= drawing.height * MapDrawing.steps)
    }
  }

  // MARK: Projection

  @Test func areasAreToEachOtherAsOnTheEarth() {
    let projection = MapProjection(west: 11, east: 24, south: 55, north: 69)
    func area(south: Double) -> Double {
      // A field of 0.2° by 0.2°, by its sides as straight lines.
      let ring = [(17.0, south), (17.2, south), (17.2, south + 0.2), (17, south + 0.2)].map {
        projection.place(of: .init(x: $0.0, y: $0.1))
      }
      var sum = 0.0
      for (index, place) in ring.enumerated() {
        let next = ring[(index + 1) % 4]
        sum += place.x * next.y - next.x * place.y
      }
      return abs(sum) / 2
    }
    // On the sphere: Δλ (sin φ₂ − sin φ₁).
    func earth(south: Double) -> Double {
      0.2 * .pi / 180 * (sin((south + 0.2) * .pi / 180) - sin(south * .pi / 180))
    }
    for south in [55.4, 58, 62, 66, 68.8] {
      #expect(abs(area(south: south) / earth(south: south) - 1) < 1e-4)
    }
  }

  @Test func distancesAlongTheStandardParallelsAreTrue() {
    let projection = MapProjection(west: 10, east: 24, south: 55, north: 70)
    for parallel in [57.5, 67.5] {
      let a = projection.place(of: .init(x: 17, y: parallel))
      let b = projection.place(of: .init(x: 17.1, y: parallel))
      let length = ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
      #expect(abs(length / (0.1 * .pi / 180 * cos(parallel * .pi / 180)) - 1) < 1e-5)
    }
    // North is up at the middle meridian, and east is to the right.
    let middle = projection.place(of: .init(x: 17, y: 60))
    #expect(projection.place(of: .init(x: 17, y: 61)).y < middle.y)
    #expect(projection.place(of: .init(x: 18, y: 60)).x > middle.x)
    #expect(abs(projection.place(of: .init(x: 17, y: 61)).x - middle.x) < 1e-12)
  }

  @Test func southOfTheEquatorNorthIsUpToo() {
    for (south, north) in [(-40.0, -20.0), (-3, 3)] {
      let projection = MapProjection(west: 10, east: 30, south: south, north: north)
      let low = projection.place(of: .init(x: 19, y: south))
      let high = projection.place(of: .init(x: 21, y: north))
      #expect(high.y < low.y && high.x > low.x)
    }
  }

  // MARK: Links and fills

  @Test func eachRegionIsALinkWithItsName() throws {
    let square = [Self.point(12, 56), .init(x: 13, y: 56), .init(x: 13, y: 57)]
    let chart = Self.map([
      .init(
        id: "1463", title: "Mark: 510 <av> 800", href: "/kommun/mark/?a=\"b\"", classIndex: 3,
        polygons: [[square]]),
      .init(
        id: "", title: "Ale", href: "/kommun/ale/", classIndex: 0, isFocusable: false,
        polygons: [[square]]),
      .init(id: "", title: "Hav", href: nil, classIndex: -4, polygons: [[square]]),
    ])
    let svg = chart.inline()
    let read = try #require(SVGReader.read(svg))
    #expect(read.elements.filter { $0 == "a" }.count == 2)
    #expect(
      read.texts.filter { $0.element == "title" }.map(\.text).dropFirst()
        == ["Mark: 510 <av> 800", "Ale", "Hav"])
    #expect(
      svg.contains(
        "href=\"/kommun/mark/?a=&quot;b&quot;\" class=\"kc-region\" data-region=\"1463\">"))
    #expect(svg.contains("href=\"/kommun/ale/\" class=\"kc-region\" tabindex=\"-1\">"))
    #expect(svg.contains("<g><title>Hav</title>"))
    #expect(svg.contains("<g role=\"group\" aria-labelledby=\"karta-title karta-desc\">"))
    #expect(!svg.contains("role=\"img\""))
  }

  @Test func onlyThePatternsThatAreUsedAreDefined() throws {
    let square = [Self.point(12, 56), .init(x: 13, y: 56), .init(x: 13, y: 57)]
    func ids(_ classes: [Int]) throws -> [String] {
      let chart = Self.map(classes.map { Self.region("\($0)", class: $0, [square]) })
      let read = try #require(SVGReader.read(chart.inline()))
      #expect(Set(read.references) == Set(read.ids.dropFirst(2)))
      return Array(read.ids.dropFirst(2))
    }
    #expect(try ids([0, 5]) == [])
    #expect(try ids([4, 1, 4]) == ["karta-1", "karta-4"])
    #expect(try ids([0, 1, 2, 3, 4, 5, 6, -1]) == ["karta-1", "karta-2", "karta-3", "karta-4"])
  }

  @Test func aSmallRegionThatIsEmphasisedHasARing() throws {
    let wide = [Self.point(12, 56), .init(x: 20, y: 56), .init(x: 20, y: 66), .init(x: 12, y: 66)]
    let small = [Self.point(15, 60), .init(x: 15.05, y: 60), .init(x: 15, y: 60.05)]
    let chart = Self.map([
      Self.region("liten", class: 3, emphasised: true, [small]),
      Self.region("stor", class: 5, emphasised: true, [wide]), Self.region("annan", [small]),
    ])
    let svg = chart.inline()
    #expect(svg.matches(of: /<circle/).count == 1)
    let middle = try #require(MapDrawing(chart).shapes[0]?.middle)
    var markup = Markup()
    markup.raw("<circle")
    markup.attribute("cx", middle.x * MapDrawing.steps)
    markup.attribute("cy", middle.y * MapDrawing.steps)
    #expect(svg.contains(markup.text + " r=\"13.6\" fill=\"url(#karta-3)\""))
    // Those that are emphasised lie above the others.
    let order = svg.matches(of: /<title>([a-z]+)</).map { String($0.1) }
    #expect(order == ["annan", "liten", "stor"])
  }

  @Test func theRingOfASmallRegionIsInsideIt() throws {
    // A horseshoe, whose centre of gravity is outside.
    let shape = [
      Self.point(12, 56), .init(x: 20, y: 56), .init(x: 20, y: 60), .init(x: 19, y: 60),
      .init(x: 19, y: 57), .init(x: 13, y: 57), .init(x: 13, y: 60), .init(x: 12, y: 60),
    ]
    let drawing = MapDrawing(Self.map([Self.region("x", [shape])]))
    let found = try #require(drawing.shapes[0])
    var isInside = false
    let ring = found.rings[0].map {
      Place(x: Double($0.x) / MapDrawing.steps, y: Double($0.y) / MapDrawing.steps)
    }
    for (index, end) in ring.enumerated() {
      let start = ring[index == 0 ? ring.count - 1 : index - 1]
      guard (start.y < found.middle.y) != (end.y < found.middle.y) else { continue }
      let share = (found.middle.y - start.y) / (end.y - start.y)
      if start.x + share * (end.x - start.x) < found.middle.x { isInside.toggle() }
    }
    #expect(isInside)
  }

  @Test func aPathIsReadBackAsItsSteps() throws {
    let rings: [[MapDrawing.Step]] = [
      [.init(x: 10, y: 20), .init(x: 15, y: 18), .init(x: 15, y: 30)],
      [.init(x: 2, y: 3), .init(x: 2, y: 0), .init(x: 0, y: 0)],
    ]
    var markup = Markup()
    markup.path(rings)
    #expect(markup.text == "m10 20 5-2 0 12zm-8-17 0-3-2 0z")
  }

  /// How much of a class's fill is its pattern, 0…1.
  static func coverage(of mapClass: MapClass) -> Double {
    switch mapClass.pattern {
    case .plain: 0
    // Slanting lines are a period apart on the level, and nearer across.
    case .rising, .falling: mapClass.width / (mapClass.period * 0.5.squareRoot())
    case .upright: mapClass.width / mapClass.period
    case .dotted:
      Double.pi * mapClass.width * mapClass.width / (4 * mapClass.period * mapClass.period)
    }
  }

  @Test(arguments: PaletteTests.modes.indices)
  func theClassesAscendInGreyToo(mode: Int) throws {
    let value = PaletteTests.modes[mode].value
    func light(_ color: ChartPalette.Color) throws -> Double {
      try 1.05 / PaletteTests.contrast(value(color), "#ffffff") - 0.05
    }
    // What the eye makes of a fill from afar, as contrast with the paper.
    let paper = try light(ChartPalette.paper)
    let contrasts = try (2...5).map { index in
      let mapClass = MapClass(index)
      let share = Self.coverage(of: mapClass)
      let mean = try light(mapClass.ground) * (1 - share) + light(mapClass.ink) * share
      return (max(mean, paper) + 0.05) / (min(mean, paper) + 0.05)
    }
    for (lower, higher) in zip(contrasts, contrasts.dropFirst()) {
      #expect(higher / lower > 1.4, "\(contrasts)")
    }
    let none = try PaletteTests.contrast(value(ChartPalette.mapNone), value(ChartPalette.paper))
    #expect(none < contrasts[0], "\(none) \(contrasts)")
  }

  @Test func everyClassHasAPatternOrGroundOfItsOwn() throws {
    let classes = (0..<MapChart.classCount).map { MapClass($0) }
    let fills = classes.map { "\($0.pattern) \($0.pattern == .plain ? $0.ground.name : "")" }
    #expect(Set(fills).count == 6)
    // Lines and dots are seen on their ground.
    for (name, value) in PaletteTests.modes {
      for mapClass in classes where mapClass.pattern != .plain {
        let contrast = try PaletteTests.contrast(value(mapClass.ink), value(mapClass.ground))
        #expect(contrast >= 2.4, "\(mapClass.pattern), \(name)")
      }
    }
    #expect(MapClass(-3) == MapClass(0) && MapClass(99) == MapClass(5))
  }

  // MARK: Weight

  /// The borders that the site publishes.
  static let borders = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content/map.geojson")

  /// A collection of features as the borders are kept.
  struct Collection: Decodable {
    let features: [Feature]

    struct Feature: Decodable {
      let properties: [String: String]
      let geometry: Geometry
    }

    struct Geometry: Decodable {
      let polygons: [[[MapChart.Point]]]

      enum Key: CodingKey { case type, coordinates }

      init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        let raw =
          try values.decode(String.self, forKey: .type) == "Polygon"
          ? [values.decode([[[Double]]].self, forKey: .coordinates)]
          : values.decode([[[[Double]]]].self, forKey: .coordinates)
        polygons = raw.map { $0.map { $0.map { MapChart.Point(x: $0[0], y: $0[1]) } } }
      }
    }
  }

  static func sweden(from file: URL) throws -> MapChart {
    let data = try JSONDecoder().decode(Collection.self, from: Data(contentsOf: file))
    return map(
      data.features.enumerated().map { index, feature in
        let name = feature.properties["name"] ?? ""
        let isEvaluated = index % 6 == 0
        return MapChart.Region(
          id: feature.properties["code"] ?? "",
          title: isEvaluated ? "\(name): 510 av 800 poäng 2024" : "\(name): ingen utvärdering",
          href: "/kommun/\(ChartIdentity.reduced(name))/",
          classIndex: isEvaluated ? 1 + index / 6 % 5 : 0, isFocusable: isEvaluated,
          isEmphasised: isEvaluated, polygons: feature.geometry.polygons)
      })
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: MapTests.borders.path)))
  func theMapOfSwedenIsLightAndTall() throws {
    let chart = try Self.sweden(from: Self.borders)
    let drawing = MapDrawing(chart)
    #expect(drawing.shapes.count == 290 && !drawing.shapes.contains(nil))
    #expect(drawing.height > 780 && drawing.height <= 830)
    let counts = Self.borders(of: drawing.shapes)
    // A thin strip may collapse into a stretch of border of its own: hardly ever.
    #expect(counts.values.filter { $0 > 2 }.count <= 2)
    #expect(try Self.compressed(chart.inline()) <= 30_000)
  }

  /// The bytes of a text after `gzip -9`.
  static func compressed(_ text: String) throws -> Int {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "kompassros-map-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "map.svg")
    try Data(text.utf8).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-9", "-n", file.path]
    try process.run()
    process.waitUntilExit()
    let packed = try FileManager.default.attributesOfItem(atPath: file.path + ".gz")
    return try #require(packed[.size] as? Int)
  }
}
